"""Whole answers and streams are read as the same turns."""

import json
from typing import Any

from wireproof.reading.chat import answer_body, first_turn, token_count, turns, usage
from wireproof.transcript.answer import Answer, NoAnswer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request

Json = dict[str, Any]


def _exchange(body: bytes, *, stream: bool = False) -> Exchange:
    request = Request("POST", "/chat/completions", (), json.dumps({"stream": stream}).encode())
    return Exchange("chat.x", "createChatCompletion", request, Answer(200, (), (Piece(0.0, body),)))


def _whole(*choices: Json, **more: Any) -> Exchange:
    return _exchange(json.dumps({"choices": choices, **more}).encode())


def _streamed(*chunks: Json) -> Exchange:
    return _exchange("".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks).encode(), stream=True)


def _piece(delta: Json, index: int = 0, reason: str | None = None) -> Json:
    return {"choices": [{"index": index, "delta": delta, "finish_reason": reason}]}


def test_the_pieces_of_a_stream_join_to_a_turn() -> None:
    streamed = _streamed(
        _piece({"role": "assistant", "content": ""}),
        _piece({"content": "Hel"}),
        _piece({"content": "lo"}, reason="stop"),
    )
    message = {"role": "assistant", "content": "Hello"}
    whole = _whole({"index": 0, "message": message, "finish_reason": "stop"})
    assert turns(streamed) == turns(whole)
    assert turns(whole)[0].content == "Hello"


def test_interleaved_choices_are_told_apart_by_their_index() -> None:
    streamed = _streamed(_piece({"content": "a"}, 1), _piece({"content": "b"}, 0), _piece({"content": "c"}, 1))
    assert [(turn.index, turn.content) for turn in turns(streamed)] == [(0, "b"), (1, "ac")]


def test_reasoning_is_read_under_either_name_and_once() -> None:
    turn = first_turn(_streamed(_piece({"reasoning_content": "so", "reasoning": "so"}), _piece({"reasoning": " then"})))
    assert turn is not None
    assert turn.reasoning == "so then"
    assert turn.said == "so then"
    assert not turn.plain


def test_the_last_usage_of_a_stream_counts() -> None:
    exchange = _streamed({"choices": [], "usage": None}, {"choices": [], "usage": {"prompt_tokens": 7}})
    assert usage(exchange) == {"prompt_tokens": 7}
    assert token_count(exchange, "prompt_tokens") == 7


def test_a_count_that_is_no_whole_number_is_none() -> None:
    assert token_count(_whole(usage={"prompt_tokens": True}), "prompt_tokens") is None
    assert token_count(_whole(usage={"prompt_tokens": "7"}), "prompt_tokens") is None
    assert token_count(_whole(usage=[]), "prompt_tokens") is None


def test_errors_are_no_answers() -> None:
    assert answer_body(_exchange(b'{"error": {"message": "no"}}')) is None
    assert turns(_streamed({"error": {"message": "no"}})) == ()


def test_whatever_came_is_read_without_stumbling() -> None:
    for body in (b"", b"[]", b"7", b'{"choices": 7}', b'{"choices": [7, {"message": 7}, {"index": "x"}]}'):
        for stream in (False, True):
            turns(_exchange(body, stream=stream))
    nothing = Exchange("chat.x", "createChatCompletion", Request("POST", "/"), NoAnswer("timeout", "none"))
    assert turns(nothing) == ()
