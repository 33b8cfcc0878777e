"""What a model thinks becomes an item before its answer."""

from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.playing import call, generation, played, types
from wireproof_server.generation.events import Delta, TokenLogprob

THOUGHTS = Delta(0, reasoning="Sun"), Delta(0, reasoning="rise…")


def test_the_events_of_thoughts_come_in_the_official_order() -> None:
    stream, body = played(generation(*THOUGHTS, Delta(0, "East.")))
    assert types(stream)[2:7] == [
        "output_item.added",
        "reasoning_text.delta",
        "reasoning_text.delta",
        "reasoning_text.done",
        "output_item.done",
    ]
    reasoning, message = body["output"]
    assert faults("ReasoningItem", reasoning) == []
    assert reasoning.pop("id").startswith("rs_")
    assert reasoning == {
        "type": "reasoning",
        "summary": [],
        "content": [{"type": "reasoning_text", "text": "Sunrise…"}],
        "status": "completed",
    }
    assert message["content"][0]["text"] == "East."


def test_thoughts_and_text_that_come_in_one_piece_are_told_apart() -> None:
    _, body = played(generation(Delta(0, "East.", reasoning="Sunrise…")))
    assert [item["type"] for item in body["output"]] == ["reasoning", "message"]


def test_thoughts_between_calls_are_items_between_them() -> None:
    pieces = call(0, "{}", begins=True), *THOUGHTS, call(1, "{}", begins=True)
    _, body = played(generation(*pieces), tools=[{"type": "function", "name": "f0"}])
    assert [item["type"] for item in body["output"]] == ["function_call", "reasoning", "function_call"]


def test_a_model_that_is_cut_off_while_it_thinks_leaves_incomplete_thoughts_and_no_message() -> None:
    _, body = played(generation(*THOUGHTS, reason="length"))
    assert [(item["type"], item["status"]) for item in body["output"]] == [("reasoning", "incomplete")]


def test_a_model_that_thinks_and_then_says_nothing_has_said_the_empty_text() -> None:
    _, body = played(generation(*THOUGHTS))
    assert [(item["type"], item["status"]) for item in body["output"]] == [
        ("reasoning", "completed"),
        ("message", "completed"),
    ]


def test_tokens_of_thoughts_are_not_reported_as_those_of_the_text() -> None:
    think, say = (TokenLogprob(text, -1.0, text.encode()) for text in ("think", "say"))
    deltas = Delta(0, reasoning="think", logprobs=(think,)), Delta(0, "say", logprobs=(say,))
    _, body = played(generation(*deltas), include=["message.output_text.logprobs"])
    assert [token["token"] for token in body["output"][1]["content"][0]["logprobs"]] == ["say"]
