"""A turn is the same whether it came whole or in pieces."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wireproof.reading.assistant_turns import AssistantTurn, assistant_turns
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request

Json = dict[str, Any]


def _exchange(answered: bytes, *, stream: bool) -> Exchange:
    request = Request("POST", "/chat/completions", body=json.dumps({"stream": stream}).encode())
    return Exchange("chat.x", "createChatCompletion", request, Answer(200, (), (Piece(0.0, answered),)))


def _whole(message: Json, reason: str | None = "stop") -> tuple[AssistantTurn, ...]:
    choice = {"index": 0, "message": message, "finish_reason": reason}
    return assistant_turns(_exchange(json.dumps({"choices": [choice]}).encode(), stream=False))


def _streamed(*deltas: Json, reason: str | None = "stop") -> tuple[AssistantTurn, ...]:
    choices: list[Json] = [{"index": 0, "delta": delta, "finish_reason": None} for delta in deltas]
    choices.append({"index": 0, "delta": {}, "finish_reason": reason})
    events = [f"data: {json.dumps({'choices': [choice]})}\n\n" for choice in choices]
    return assistant_turns(_exchange("".join(events).encode(), stream=True))


def _said(turn: AssistantTurn) -> tuple[Any, ...]:
    calls = [(call.id, call.type, call.name, call.arguments) for call in turn.calls]
    return turn.content, turn.reasoning, turn.refusal, calls, turn.finish_reason


@st.composite
def _messages(draw: st.DrawFn) -> Json:
    arguments = st.dictionaries(st.text(max_size=3), st.text(max_size=6), max_size=3).map(json.dumps)
    calls = [
        {"id": f"call_{place}", "type": "function", "function": {"name": f"f{place}", "arguments": each}}
        for place, each in enumerate(draw(st.lists(arguments, max_size=3)))
    ]
    return {"role": "assistant", "content": draw(st.text(max_size=12)), "tool_calls": calls}


@st.composite
def _deltas(draw: st.DrawFn, message: Json) -> list[Json]:
    """The message in pieces, those of different members and calls in any order that keeps their own."""
    queues: list[list[Json]] = [[{"content": character} for character in message["content"]]]
    for place, call in enumerate(message["tool_calls"]):
        arguments = call["function"]["arguments"]
        cut = draw(st.integers(0, len(arguments)))
        first = {**call, "index": place, "function": {**call["function"], "arguments": arguments[:cut]}}
        pieces = [first, {"index": place, "function": {"arguments": arguments[cut:]}}]
        queues.append([{"tool_calls": [piece]} for piece in pieces])
    mixed = []
    while queues := [queue for queue in queues if queue]:
        mixed.append(draw(st.sampled_from(queues)).pop(0))
    return mixed


@given(st.data())
def test_pieces_in_any_order_that_keeps_their_own_join_to_the_whole_turn(data: st.DataObject) -> None:
    message = data.draw(_messages())
    streamed = _streamed(*data.draw(_deltas(message)))
    assert [_said(turn) for turn in streamed] == [_said(turn) for turn in _whole(message)]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=3), st.lists))
def test_nothing_that_a_server_may_send_is_beyond_reading(value: Any) -> None:
    _whole({"content": value, "tool_calls": value, "refusal": value})
    _whole({"tool_calls": [value, {"function": value, "id": value}]})
    _streamed({"tool_calls": value}, {"tool_calls": [value, {"index": value, "function": {"arguments": value}}]})


def test_a_name_that_comes_again_counts_once() -> None:
    piece = {"index": 0, "id": "call_1", "function": {"name": "f", "arguments": "{"}}
    again = {"index": 0, "id": "call_1", "function": {"name": "f", "arguments": "}"}}
    assert _said(_streamed({"tool_calls": [piece]}, {"tool_calls": [again]})[0])[3] == [("call_1", None, "f", "{}")]


def test_a_name_in_two_pieces_is_joined() -> None:
    first, second = {"index": 0, "function": {"name": "get_"}}, {"index": 0, "function": {"name": "weather"}}
    assert _streamed({"tool_calls": [first]}, {"tool_calls": [second]})[0].calls[0].name == "get_weather"


@pytest.mark.parametrize("name", ["reasoning", "reasoning_content"])
def test_reasoning_is_read_under_both_names(name: str) -> None:
    assert _streamed({name: "Hm"}, {name: "m."})[0].reasoning == "Hmm."
    assert _whole({"content": "", name: "Hmm."})[0].reasoning == "Hmm."


def test_a_refused_request_has_no_turns() -> None:
    request = Request("POST", "/chat/completions", body=b"{}")
    refused = Exchange("chat.x", "createChatCompletion", request, Answer(400, (), (Piece(0.0, b'{"choices": [{}]}'),)))
    assert assistant_turns(refused) == ()


def test_calls_that_are_no_list_make_no_turn() -> None:
    call = {"index": 0, "id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
    assert _whole({"role": "assistant", "content": None, "tool_calls": call}) == ()
    assert _streamed({"tool_calls": call}, reason="tool_calls") == ()


def test_arguments_of_calls_that_nothing_opens_make_no_turn() -> None:
    opened = {"index": 0, "id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{"}}
    assert _streamed({"tool_calls": [opened]}, {"tool_calls": [{"index": 1, "function": {"arguments": "}"}}]}) == ()
