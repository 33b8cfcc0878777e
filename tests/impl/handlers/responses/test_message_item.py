"""Text becomes a message with one part."""

from typing import Any

import pytest

from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.playing import call, generation, of_type, played, types
from wireproof_server.generation.events import Delta, TokenLogprob

LOGPROBS = {"include": ["message.output_text.logprobs"], "top_logprobs": 1}


def part(body: dict[str, Any]) -> dict[str, Any]:
    [item] = body["output"]
    [found] = item["content"]
    assert isinstance(found, dict)
    return found


def test_the_events_of_a_text_come_in_the_official_order() -> None:
    stream, _ = played(generation(Delta(0, "In the"), Delta(0, " east.")))
    assert types(stream) == [
        "created",
        "in_progress",
        "output_item.added",
        "content_part.added",
        "output_text.delta",
        "output_text.delta",
        "output_text.done",
        "content_part.done",
        "output_item.done",
        "completed",
    ]
    assert [event["delta"] for event in of_type(stream, "output_text.delta")] == ["In the", " east."]


def test_the_message_is_announced_when_its_text_begins_and_not_before() -> None:
    stream, _ = played(generation(Delta(0, "Hi")))
    added = of_type(stream, "output_item.added")[0]["item"]
    assert added.pop("id").startswith("msg_")
    assert added == {"type": "message", "role": "assistant", "status": "in_progress", "content": []}


def test_the_item_of_the_response_is_the_one_that_the_stream_ended_with() -> None:
    stream, body = played(generation(Delta(0, "Hi")))
    assert body["output"] == [event["item"] for event in of_type(stream, "output_item.done")]
    assert part(body) == {"type": "output_text", "text": "Hi", "annotations": [], "logprobs": []}


def test_an_answer_of_nothing_is_a_message_of_empty_text() -> None:
    stream, body = played(generation())
    assert part(body)["text"] == ""
    assert body["output"][0]["status"] == "completed"
    assert "output_text.delta" not in types(stream)
    assert of_type(stream, "output_text.done")[0]["text"] == ""


def test_text_that_the_limit_cuts_off_is_incomplete_and_so_is_the_response() -> None:
    stream, body = played(generation(Delta(0, "In"), reason="length"))
    assert stream[-1]["type"] == "response.incomplete"
    assert body["status"] == body["output"][0]["status"] == "incomplete"
    assert body["incomplete_details"] == {"reason": "max_output_tokens"}
    assert body["completed_at"] is None


def test_text_that_a_filter_cuts_off_says_so() -> None:
    _, body = played(generation(Delta(0, "In"), reason="content_filter"))
    assert body["status"] == body["output"][0]["status"] == "incomplete"
    assert body["incomplete_details"] == {"reason": "content_filter"}


def test_a_limit_that_leaves_no_text_at_all_leaves_an_incomplete_message() -> None:
    _, body = played(generation(reason="length"))
    assert (part(body)["text"], body["output"][0]["status"]) == ("", "incomplete")


def token(text: str, *top: TokenLogprob, logprob: float | None = -0.5) -> TokenLogprob:
    return TokenLogprob(text, logprob, text.encode(), top=top)


def test_log_probabilities_come_with_their_text_and_again_with_the_whole_of_it() -> None:
    tokens = token("é", token("e")), token("!", logprob=float("-inf"))
    stream, body = played(generation(*(Delta(0, each.token, logprobs=(each,)) for each in tokens)), **LOGPROBS)
    first = {"token": "é", "logprob": -0.5, "top_logprobs": [{"token": "e", "logprob": -0.5}]}
    second = {"token": "!", "logprob": -9999.0, "top_logprobs": []}
    assert [event["logprobs"] for event in of_type(stream, "output_text.delta")] == [[first], [second]]
    assert of_type(stream, "output_text.done")[0]["logprobs"] == [first, second]
    assert part(body)["logprobs"] == [
        {**first, "bytes": [195, 169], "top_logprobs": [{"token": "e", "logprob": -0.5, "bytes": [101]}]},
        {**second, "bytes": [33]},
    ]


def test_log_probabilities_that_were_not_asked_for_are_an_empty_list_everywhere() -> None:
    stream, body = played(generation(Delta(0, "a", logprobs=(token("a"),)), Delta(0, logprobs=(token("b"),))))
    assert [event["logprobs"] for event in of_type(stream, "output_text.delta")] == [[]]
    assert part(body)["logprobs"] == []


def test_tokens_that_come_before_their_text_wait_for_it() -> None:
    deltas = Delta(0, logprobs=(token("a"),)), Delta(0, "ab", logprobs=(token("b"),)), Delta(0, "c")
    stream, body = played(generation(*deltas), **LOGPROBS)
    found = [[each["token"] for each in event["logprobs"]] for event in of_type(stream, "output_text.delta")]
    assert found == [["a", "b"], []]
    assert [each["token"] for each in part(body)["logprobs"]] == ["a", "b"]


@pytest.mark.parametrize("other", [Delta(0, reasoning="Hm."), call(0, "{}", begins=True)], ids=["thoughts", "a call"])
def test_tokens_that_announce_something_else_are_not_reported_as_text(other: Delta) -> None:
    deltas = Delta(0, logprobs=(token("<marker>"),)), other, Delta(0, "a", logprobs=(token("a"),))
    _, body = played(generation(*deltas), tools=[{"type": "function", "name": "f0"}], **LOGPROBS)
    assert [each["token"] for each in body["output"][1]["content"][0]["logprobs"]] == ["a"]


def test_tokens_that_come_after_their_text_come_with_a_piece_of_nothing() -> None:
    stream, body = played(
        generation(Delta(0, "ab", logprobs=(token("a"),)), Delta(0, logprobs=(token("b"),))), **LOGPROBS
    )
    assert [event["delta"] for event in of_type(stream, "output_text.delta")] == ["ab", ""]
    assert [each["token"] for each in part(body)["logprobs"]] == ["a", "b"]


def test_tokens_without_any_text_are_reported_with_the_empty_text() -> None:
    _, body = played(generation(Delta(0, logprobs=(token("<end>"),))), **LOGPROBS)
    assert [each["token"] for each in part(body)["logprobs"]] == ["<end>"]
    assert part(body)["text"] == ""


def test_every_message_keeps_the_contract() -> None:
    stream, body = played(generation(Delta(0, "a", logprobs=(token("a", token("b")),))), **LOGPROBS)
    assert [fault for event in stream for fault in faults("ResponseStreamEvent", event)] == []
    assert faults("OutputMessage", body["output"][0]) == []
