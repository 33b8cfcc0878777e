"""What the kit finds about completions in a scripted server."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache
from graphlib import TopologicalSorter

import pytest

from tests.conformance.judges.completions.scribe import NOW, Scribe
from wireproof.concluding.verdicts import ClauseVerdict, Verdict, judge_transcript
from wireproof.contract.profile import Profile
from wireproof.discovery import instances
from wireproof.probes import completions
from wireproof.probing.probe import CannotAsk, Probe, Situation
from wireproof.probing.step import Step
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

Play = Callable[..., Transcript]
Examine = Callable[..., dict[str, ClauseVerdict]]
Findings = Callable[..., dict[str, str]]

_BAD = {Verdict.FAIL, Verdict.WARNING, Verdict.ERROR}


@cache
def _profile(name: str) -> Profile:
    return Profile(name)


@pytest.fixture(scope="session")
def play() -> Play:
    """Ask the server what the probes of completions ask."""

    def asked(server: Scribe, profile: str = "openai") -> Transcript:
        transcript = Transcript(Target("http://127.0.0.1:1/v1", "tiny", profile))
        held = _profile(profile)
        for probe in _probes():
            situation = Situation(held, transcript)
            lacking = any(held.capability(name) == "absent" for name in probe.capabilities)
            if lacking or not all(situation.exchange(name) for name in probe.after):
                continue
            transcript = Transcript(transcript.target, (*transcript.exchanges, *_walked(probe, situation, server)))
        return transcript

    return asked


@pytest.fixture(scope="session")
def examine(play: Play) -> Examine:
    """The verdicts on the clauses of completions, by id; the order of streams is proven elsewhere."""

    def examined(server: Scribe, profile: str = "openai") -> dict[str, ClauseVerdict]:
        found = judge_transcript(_profile(profile), play(server, profile))
        mine = (each for each in found if each.clause.id.startswith("completions."))
        return {each.clause.id: each for each in mine if not each.clause.id.startswith("completions.stream.")}

    return examined


@pytest.fixture(scope="session")
def findings(examine: Examine) -> Findings:
    """The messages of the failures and warnings, by clause."""

    def found(server: Scribe, profile: str = "openai") -> dict[str, str]:
        return {name: each.message for name, each in examine(server, profile).items() if each.verdict in _BAD}

    return found


def _probes() -> list[Probe]:
    found = {each.name: each for each in instances(completions, Probe) if not each.further}
    order = TopologicalSorter({name: (*each.after, *each.follows) for name, each in sorted(found.items())})
    return [found[name] for name in order.static_order()]


def _walked(probe: Probe, situation: Situation, server: Scribe) -> list[Exchange]:
    exchanges: list[Exchange] = []
    script = probe.script(situation)
    try:
        step = next(script)
        while True:
            exchanges.append(_exchange(step, server))
            step = script.send(exchanges[-1])
    except (StopIteration, CannotAsk):
        return exchanges


def _exchange(step: Step, server: Scribe) -> Exchange:
    status, media_type, body = server.answer(step.body or b"")
    answer = Answer(
        status,
        (("content-type", media_type), ("date", format_datetime(datetime.fromtimestamp(NOW, UTC), usegmt=True))),
        (Piece(0.1, body),),
    )
    return Exchange(
        step.label, step.operation, Request(step.method, step.path, step.headers, step.body), answer, step.expectation
    )
