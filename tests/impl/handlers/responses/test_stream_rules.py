"""The recogniser that judges streams in these tests can say no: each change of a legal stream is found."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.impl.handlers.responses.playing import call, generation, played
from tests.impl.handlers.responses.stream_rules import Recogniser
from wireproof_server.generation.events import Delta

Wire = dict[str, Any]


def legal() -> list[Wire]:
    tools = [{"type": "function", "name": "f0"}]
    deltas = Delta(0, reasoning="Hm"), Delta(0, "O"), Delta(0, "K"), call(0, "{", begins=True), call(0, "}")
    stream, _ = played(generation(*deltas, reason="tool_calls"), tools=tools)
    return copy.deepcopy(stream)


def numbered(stream: list[Wire]) -> list[Wire]:
    return [{**event, "sequence_number": number} for number, event in enumerate(stream)]


def test_the_legal_stream_is_accepted() -> None:
    Recogniser().read(legal())


@pytest.mark.parametrize("position", range(len(legal())))
def test_a_stream_without_one_of_its_events_is_refused(position: int) -> None:
    stream = legal()
    del stream[position]
    with pytest.raises((AssertionError, KeyError, IndexError)):
        Recogniser().read(numbered(stream))


@pytest.mark.parametrize("position", range(len(legal()) - 1))
def test_a_stream_with_two_events_swapped_is_refused(position: int) -> None:
    stream = legal()
    stream[position : position + 2] = reversed(stream[position : position + 2])
    are_alike = stream[position]["type"] == stream[position + 1]["type"]
    with pytest.raises((AssertionError, KeyError, IndexError)):
        Recogniser().read(numbered(stream) if not are_alike else stream)


@pytest.mark.parametrize("position", range(len(legal())))
def test_a_stream_with_an_event_twice_is_refused(position: int) -> None:
    stream = legal()
    stream.insert(position, stream[position])
    with pytest.raises((AssertionError, KeyError, IndexError)):
        Recogniser().read(numbered(stream))


def last(name: str, value: Any) -> Callable[[list[Wire]], None]:
    def change(stream: list[Wire]) -> None:
        stream[-1]["response"][name] = value

    return change


def _other_item(stream: list[Wire]) -> None:
    stream[-1]["response"]["output"][1]["content"][0]["text"] = "No"


def _gap(stream: list[Wire]) -> None:
    stream[-1]["sequence_number"] += 1


def _other_id(stream: list[Wire]) -> None:
    next(event for event in stream if event["type"] == "response.output_text.delta")["item_id"] = "msg_other"


@pytest.mark.parametrize(
    "change",
    [
        _gap,
        _other_id,
        _other_item,
        last("output", []),
        last("status", "incomplete"),
        last("id", "resp_2"),
        last("model", "other"),
        last("usage", None),
        last("error", {"code": "server_error", "message": "?"}),
        last("completed_at", None),
    ],
)
def test_a_stream_that_contradicts_itself_is_refused(change: Callable[[list[Wire]], None]) -> None:
    stream = legal()
    change(stream)
    with pytest.raises(AssertionError):
        Recogniser().read(stream)
