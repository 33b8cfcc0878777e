"""How a response begins and ends."""

from typing import Any

import pytest

from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.playing import COMPLETED_AT, answer, generation, of_type, played, types
from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.errors import (
    ContextLengthExceeded,
    EngineFailed,
    EngineUnavailable,
    InvalidRequest,
    Overloaded,
)
from wireproof_server.generation.events import Delta, Finished, Started, Usage


def test_a_response_that_waits_is_created_queued_and_only_then_in_progress() -> None:
    stream = answer(background=True).begin(queued=True)
    assert types(stream) == ["created", "queued", "in_progress"]
    assert [event["response"]["status"] for event in stream] == ["queued", "queued", "in_progress"]


def test_a_response_can_wait_long_between_being_queued_and_being_worked_on() -> None:
    playing = answer(background=True)
    assert playing.status == playing.body["status"] == "queued"
    assert types(playing.queue()) == ["created", "queued"]
    assert playing.status == "queued"
    [begun] = playing.begin(queued=True)
    assert (begun["type"], begun["sequence_number"], playing.status) == ("response.in_progress", 2, "in_progress")


def test_the_usage_is_counted_in_the_words_of_responses() -> None:
    _, body = played(generation(Delta(0, "Hi")))
    assert body["usage"] == {
        "input_tokens": 9,
        "input_tokens_details": {"cached_tokens": 2, "cache_write_tokens": 0},
        "output_tokens": 4,
        "output_tokens_details": {"reasoning_tokens": 1},
        "total_tokens": 13,
    }


def test_the_usage_is_also_an_event_for_those_who_ask_for_it() -> None:
    stream, body = played(generation(Delta(0, "Hi")), include=["usage.incremental"])
    [updated] = of_type(stream, "usage.updated")
    assert faults("ResponseStreamEvent", updated) == []
    assert updated["usage"] == body["usage"]
    assert types(stream)[-2:] == ["usage.updated", "completed"]


def test_a_completed_response_says_when() -> None:
    stream, body = played(generation(Delta(0, "Hi")))
    assert body["completed_at"] == stream[-1]["response"]["completed_at"] == COMPLETED_AT


@pytest.mark.parametrize(
    "events", [(), (Started("scripted"),), (Started("scripted"), Finished(0, "stop")), (Usage(1, 1),)]
)
def test_an_engine_that_ends_too_soon_completes_nothing(events: tuple[Any, ...]) -> None:
    playing = answer()
    playing.begin()
    for event in events:
        playing.feed(event)
    with pytest.raises(EngineFailed, match="too soon"):
        playing.finish()
    assert playing.is_running


def test_an_engine_that_goes_on_after_its_end_is_not_believed() -> None:
    playing = answer()
    playing.begin()
    playing.feed(Finished(0, "stop"))
    with pytest.raises(EngineFailed):
        playing.feed(Delta(0, "more"))


def test_a_failure_ends_what_was_being_written_and_then_the_response() -> None:
    playing = answer()
    stream = playing.begin() + playing.feed(Delta(0, "In the")) + playing.fail(EngineFailed("The engine broke."))
    assert types(stream)[-4:] == ["output_text.done", "content_part.done", "output_item.done", "failed"]
    failed = stream[-1]["response"]
    assert failed["status"] == "failed"
    assert failed["error"] == {"code": "server_error", "message": "The engine broke."}
    assert failed["output"][0]["status"] == "incomplete"
    assert faults("ResponseFailedEvent", stream[-1]) == []


def test_a_cancelled_response_keeps_what_was_written() -> None:
    playing = answer(background=True)
    stream = playing.begin(queued=True) + playing.feed(Delta(0, "In the")) + playing.cancel()
    assert stream[-1]["type"] == "response.cancelled"
    assert faults("ResponseCancelledEvent", stream[-1]) == []
    assert playing.body["output"][0]["content"][0]["text"] == "In the"
    assert playing.body["error"] is playing.body["incomplete_details"] is playing.body["usage"] is None


def test_what_is_cancelled_before_its_turn_never_was_in_progress() -> None:
    playing = answer(background=True)
    assert types(playing.queue() + playing.cancel()) == ["created", "queued", "cancelled"]


def test_of_two_that_want_to_end_a_response_the_first_wins() -> None:
    playing = answer()
    playing.begin()
    playing.cancel()
    assert playing.fail(EngineFailed("late")) == playing.cancel() == playing.finish() == []
    assert playing.status == "cancelled"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            ContextLengthExceeded("Too long.", parameter="input"),
            {"code": "context_length_exceeded", "message": "Too long.", "param": "input"},
        ),
        (
            InvalidRequest("Bad.", parameter="reasoning_effort"),
            {"code": "invalid_prompt", "message": "Bad.", "param": "reasoning.effort"},
        ),
        (Overloaded("Later."), {"code": "rate_limit_exceeded", "message": "Later."}),
        (EngineUnavailable("Away."), {"code": "server_error", "message": "Away."}),
        (
            ApiError(400, "invalid_value", "Bad.", param="input"),
            {"code": "invalid_value", "message": "Bad.", "param": "input"},
        ),
        (ApiError(503, "storage_unavailable", "Away."), {"code": "server_error", "message": "Away."}),
    ],
)
def test_a_failure_is_told_in_the_official_words(error: Exception, expected: dict[str, Any]) -> None:
    playing = answer()
    playing.begin()
    assert playing.fail(error)[-1]["response"]["error"] == expected


def test_a_failure_that_nobody_foresaw_tells_nothing_about_the_inside() -> None:
    playing = answer()
    playing.begin()
    told = str(playing.fail(RuntimeError("/secret/path: password=hunter2")))
    assert "server_error" in told
    assert "secret" not in told
    assert "hunter2" not in told
