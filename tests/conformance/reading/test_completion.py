"""Completions read from whole answers and from streams."""

import json
from typing import Any

from wireproof.reading.completion import choices, only_choice, token_count
from wireproof.reading.completion_logprobs import is_piece, spelt, token_ids, token_scores
from wireproof.transcript.answer import Answer, End, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request


def _exchange(body: bytes, *, stream: bool, end: End = End.COMPLETE) -> Exchange:
    request = Request("POST", "/completions", (), json.dumps({"prompt": "x", "stream": stream}).encode())
    return Exchange("completions.test", "createCompletion", request, Answer(200, (), (Piece(0.1, body),), end))


def _whole(*listed: Any, **members: Any) -> Exchange:
    return _exchange(json.dumps({"choices": list(listed), **members}).encode(), stream=False)


def _stream(*payloads: Any, end: End = End.COMPLETE) -> Exchange:
    data = "".join(f"data: {json.dumps(each)}\n\n" for each in payloads) + "data: [DONE]\n\n"
    return _exchange(data.encode(), stream=True, end=end)


def _choice(text: str, index: int = 0, **members: Any) -> dict[str, Any]:
    return {"index": index, "text": text, "finish_reason": None, **members}


def test_pieces_of_a_stream_are_joined_by_index() -> None:
    streamed = _stream(
        {"choices": [_choice("a")]},
        {"choices": [_choice("x", 1), _choice("b")]},
        {"choices": [_choice("", finish_reason="length")]},
        {"choices": [], "usage": {"prompt_tokens": 3}},
    )
    assert [(each.index, each.text, each.finish_reason) for each in choices(streamed)] == [
        (0, "ab", "length"),
        (1, "x", None),
    ]
    assert token_count(streamed, "prompt_tokens") == 3


def test_choices_of_a_whole_answer_are_in_the_order_of_their_indexes_and_not_joined() -> None:
    assert [each.text for each in choices(_whole(_choice("b", 1), _choice("a"), _choice("c", 1)))] == ["a", "b", "c"]


def test_what_is_no_choice_is_left_out() -> None:
    assert choices(_whole(_choice("a"), "text", {"index": "0", "text": "b"}, {"index": 0, "text": None}))[0].text == "a"
    assert only_choice(_whole(_choice("a"), {"index": 1})) is not None
    assert only_choice(_whole(_choice("a"), _choice("b", 1))) is None


def test_a_stream_that_broke_off_has_no_choices() -> None:
    assert choices(_stream({"choices": [_choice("a")]}, end=End.BROKEN)) == ()
    assert choices(_stream({"choices": [_choice("a")]}, {"error": {"message": "m"}})) == ()
    assert choices(_stream({"choices": [_choice("a")]}, end=End.LEFT)) != ()


def test_what_is_no_count_is_none() -> None:
    for count in (None, "3", 3.5, True, -1):
        assert token_count(_whole(usage={"prompt_tokens": count}), "prompt_tokens") is None


def _official(*tokens: str) -> dict[str, Any]:
    count = len(tokens)
    return {
        "tokens": list(tokens),
        "token_logprobs": [-1.0] * count,
        "top_logprobs": [{"x": -1}] * count,
        "text_offset": list(range(count)),
    }


def test_log_probabilities_of_a_stream_are_joined() -> None:
    streamed = _stream(
        {"choices": [_choice("a", logprobs=_official("a"))]}, {"choices": [_choice("b", logprobs=_official("b"))]}
    )
    scores = token_scores(choices(streamed)[0])
    assert scores is not None
    assert scores.tokens == ("a", "b")
    assert scores.aligned


def test_lists_of_different_lengths_are_not_aligned() -> None:
    short = {**_official("a", "b"), "text_offset": [0]}
    scores = token_scores(choices(_whole(_choice("ab", logprobs=short)))[0])
    assert scores is not None
    assert not scores.aligned


def test_the_shapes_of_chat_are_read() -> None:
    entry = {
        "token": "a",
        "logprob": -0.5,
        "bytes": None,
        "top_logprobs": [{"token": 17, "logprob": -0.5, "bytes": "a"}],
    }
    for logprobs in ({"content": [entry]}, entry):
        choice = choices(_whole(_choice("a", logprobs=logprobs)))[0]
        scores = token_scores(choice)
        assert scores is not None
        assert (scores.tokens, scores.values, scores.tops) == (("a",), (-0.5,), ({"17": -0.5},))
        assert token_ids(choice) == (17,)


def test_other_shapes_are_none() -> None:
    others: list[Any] = [{}, [], {"tokens": "a"}, {"content": ["a"]}, {**_official("a"), "tokens": [1]}]
    for logprobs in others:
        assert token_scores(choices(_whole(_choice("a", logprobs=logprobs)))[0]) is None
    assert token_scores(choices(_whole(_choice("a", logprobs=None)))[0]) is None


def test_parts_of_characters_spell_nothing() -> None:
    assert spelt(("a", "b")) == "ab"
    assert spelt(("a", "\ufffd")) is None
    assert is_piece("bytes:\\xc3")
    assert is_piece("<0x0A>")
