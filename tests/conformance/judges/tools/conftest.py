"""What the kit finds about tools and structured output in a scripted server."""

from collections.abc import Callable
from graphlib import TopologicalSorter

import pytest

from tests.conformance.judges.tools.scripted_chat import ScriptedChat
from wireproof.concluding.verdicts import ClauseVerdict, judge_transcript
from wireproof.contract.profile import Profile
from wireproof.discovery import instances
from wireproof.probes import structured, tools
from wireproof.probing.probe import CannotAsk, Probe, Situation
from wireproof.probing.step import Step
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

Play = Callable[..., Transcript]
Examine = Callable[..., dict[str, ClauseVerdict]]

_SURFACES = ("chat.tools.", "chat.structured.")
COMPARED_WITH_CHATS = {"chat.tools.descriptions-read", "chat.tools.history.calls-read"}
"""Clauses that need answers to chats without tools, which these tests do not ask for."""


@pytest.fixture(scope="session")
def profiles() -> Callable[[str], Profile]:
    """Profiles by name, read once."""
    read: dict[str, Profile] = {}
    return lambda name: read.setdefault(name, Profile(name))


@pytest.fixture(scope="session")
def play(profiles: Callable[[str], Profile]) -> Play:
    """Ask the server what the probes of tools and structured output ask."""

    def asked(server: ScriptedChat, profile: str = "openai") -> Transcript:
        transcript = Transcript(Target("http://127.0.0.1:1/v1", "tiny", profile))
        for probe in _probes():
            held = profiles(profile)
            if any(held.capability(name) == "absent" for name in probe.capabilities):
                continue
            exchanges = _walked(probe, Situation(held, transcript), server)
            transcript = Transcript(transcript.target, (*transcript.exchanges, *exchanges))
        return transcript

    return asked


@pytest.fixture(scope="session")
def examine(play: Play, profiles: Callable[[str], Profile]) -> Examine:
    """The verdicts on the clauses of tools and structured output, by id."""

    def examined(server: ScriptedChat, profile: str = "openai") -> dict[str, ClauseVerdict]:
        found = judge_transcript(profiles(profile), play(server, profile))
        return {each.clause.id: each for each in found if each.clause.id.startswith(_SURFACES)}

    return examined


def _probes() -> list[Probe]:
    found = {
        each.name: each for package in (tools, structured) for each in instances(package, Probe) if not each.further
    }
    order = TopologicalSorter({name: (*each.after, *each.follows) for name, each in sorted(found.items())})
    return [found[name] for name in order.static_order()]


def _walked(probe: Probe, situation: Situation, server: ScriptedChat) -> list[Exchange]:
    exchanges: list[Exchange] = []
    script = probe.script(situation)
    try:
        step = next(script)
        while True:
            exchanges.append(_answered(step, server))
            step = script.send(exchanges[-1])
    except (StopIteration, CannotAsk):
        return exchanges


def _answered(step: Step, server: ScriptedChat) -> Exchange:
    request = Request(step.method, step.path, step.headers, step.body)
    status, media_type, body = server.answer(request.fields)
    answer = Answer(status, (("content-type", media_type),), (Piece(0.0, body),))
    return Exchange(step.label, step.operation, request, answer, step.expectation)
