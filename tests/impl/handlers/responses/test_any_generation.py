"""Whatever an engine says, and wherever it breaks off: the stream is legal and joins to what was said."""

import json
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.impl.generation.spoken_text import spoken_texts
from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.playing import answer, call, types
from tests.impl.handlers.responses.stream_rules import Recogniser
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Event, Finished, Started, Usage

TOOLS = [{"type": "function", "name": f"f{number}"} for number in range(8)]
LOGPROBS = "message.output_text.logprobs"
REASONS: list[Any] = ["stop", "length", "tool_calls", "content_filter"]


@dataclass
class Spoken:
    """What an engine said, by the kind of item it belongs to."""

    text: str
    reasoning: str
    arguments: dict[int, str]


def pieces_of(text: str) -> st.SearchStrategy[list[str]]:
    borders = st.lists(st.integers(0, len(text)), max_size=4).map(lambda cuts: [0, *sorted(cuts), len(text)])
    return borders.map(lambda cuts: [text[start:end] for start, end in pairwise(cuts)])


@st.composite
def calls(draw: st.DrawFn, first: int) -> list[Delta]:
    """Some calls, one after the other or all at once; their arguments are whole, broken off or nothing."""
    openings, rest = [], []
    for number in range(first, first + draw(st.integers(1, 3))):
        whole = json.dumps(draw(st.dictionaries(st.text("ab", max_size=2), st.text('{"}é', max_size=3), max_size=2)))
        opening, *others = draw(pieces_of(draw(st.sampled_from([whole, whole[:-1], "", " " + whole]))))
        openings.append(call(number, opening, begins=True))
        rest.append([call(number, piece) for piece in others])
    if draw(st.booleans()):
        return [delta for opening, others in zip(openings, rest, strict=True) for delta in (opening, *others)]
    turns = draw(st.permutations([number for number, others in enumerate(rest) for _ in others]))
    waiting = [iter(others) for others in rest]
    return openings + [next(waiting[turn]) for turn in turns]


@st.composite
def sequences(draw: st.DrawFn) -> list[Delta]:
    """Reasoning, text and calls in any order and number."""
    deltas: list[Delta] = []
    numbered = 0
    for kind in draw(st.lists(st.sampled_from(["reasoning", "text", "calls"]), max_size=5)):
        if kind == "reasoning":
            deltas += [Delta(0, reasoning=piece.text) for piece in draw(spoken_texts())]
        elif kind == "text":
            deltas += [Delta(0, piece.text, logprobs=piece.tokens) for piece in draw(spoken_texts())]
        elif numbered < 5:
            made = draw(calls(numbered))
            numbered += len({piece.index for delta in made for piece in delta.tool_calls})
            deltas += made
    return deltas


def spoken(deltas: list[Delta]) -> Spoken:
    arguments: dict[int, str] = {}
    for piece in (piece for delta in deltas for piece in delta.tool_calls):
        arguments[piece.index] = arguments.get(piece.index, "") + piece.arguments
    return Spoken("".join(d.text for d in deltas), "".join(d.reasoning for d in deltas), arguments)


def heard(body: dict[str, Any]) -> Spoken:
    items = body["output"]
    parts = {
        kind: [part["text"] for item in items if item["type"] == kind for part in item["content"]]
        for kind in ("message", "reasoning")
    }
    arguments = {int(item["name"][1:]): item["arguments"] for item in items if item["type"] == "function_call"}
    return Spoken("".join(parts["message"]), "".join(parts["reasoning"]), arguments)


def judge(stream: list[dict[str, Any]], body: dict[str, Any]) -> None:
    Recogniser().read(stream)
    assert [fault for event in stream for fault in faults("ResponseStreamEvent", event)] == []
    assert faults("ResponseObject", body) == []
    assert stream[-1]["response"] == body


@settings(deadline=None, max_examples=300)
@given(sequences(), st.sampled_from(REASONS), st.booleans(), st.booleans())
def test_a_generation_that_ends_well(deltas: list[Delta], reason: Any, queued: bool, reports: bool) -> None:
    playing = answer(tools=TOOLS, background=queued, include=[LOGPROBS] if reports else None)
    stream = playing.begin(queued=queued)
    events: list[Event] = [Started("scripted"), *deltas, Finished(0, reason), Usage(1, 2)]
    for event in events:
        stream += playing.feed(event)
    stream += playing.finish()
    judge(stream, playing.body)
    assert playing.status == ("incomplete" if reason in {"length", "content_filter"} else "completed")
    said, found = spoken(deltas), heard(playing.body)
    assert (found.text, found.reasoning) == (said.text, said.reasoning)
    assert found.arguments.keys() == said.arguments.keys()
    for number, arguments in said.arguments.items():
        assert found.arguments[number] in {arguments, arguments + "{}"}
    tokens = [token.token for delta in deltas for token in delta.logprobs] if reports else []
    if [item["type"] for item in playing.body["output"]] == ["message"]:
        [part] = playing.body["output"][0]["content"]
        assert [token["token"] for token in part["logprobs"]] == tokens


@settings(deadline=None, max_examples=300)
@given(sequences(), st.sampled_from(REASONS), st.booleans(), st.data())
def test_a_generation_that_breaks_off(deltas: list[Delta], reason: Any, fails: bool, data: st.DataObject) -> None:
    playing = answer(tools=TOOLS)
    stream = playing.begin() if data.draw(st.booleans(), "begun") else []
    events: list[Event] = [Started("scripted"), *deltas, Finished(0, reason), Usage(1, 2)]
    if stream:
        for event in events[: data.draw(st.integers(0, len(events)), "events")]:
            stream += playing.feed(event)
    stream += playing.fail(EngineFailed("The engine broke.")) if fails else playing.cancel()
    judge(stream, playing.body)
    assert playing.status == ("failed" if fails else "cancelled")
    assert types(stream)[-1] == playing.status
    for again in (playing.cancel(), playing.fail(ValueError()), playing.finish(), playing.feed(Delta(0, "more"))):
        assert again == []
