import pytest

from tests.impl.handlers.responses.playing import CREATED_AT, answer, call, generation
from tests.impl.handlers.responses.stream_rules import Recogniser
from tests.impl.running.worker import Wire, judged, recognised
from wireproof_server.generation.events import Delta
from wireproof_server.running.abandoned import fail_abandoned
from wireproof_server.storage.response_record import ResponseRecord


def stream() -> list[Wire]:
    """Thoughts, then a message, then two calls, that overlap."""
    playing = answer(tools=[{"type": "function", "name": name} for name in ("f0", "f1")])
    deltas = [
        Delta(0, reasoning="Let me "),
        Delta(0, reasoning="think."),
        Delta(0, "It "),
        Delta(0, "is"),
        call(0, '{"a"', begins=True),
        call(1, "{", begins=True),
        call(1, "}"),
        call(0, ":1}"),
    ]
    events = playing.begin()
    for event in generation(*deltas, reason="tool_calls"):
        events += playing.feed(event)
    return events + playing.finish()


EVENTS = stream()


@pytest.mark.parametrize("stored", range(1, len(EVENTS)))
def test_wherever_a_stream_broke_off_it_ends_legally_with_all_that_was_written(stored: int) -> None:
    so_far = EVENTS[:stored]
    begun = so_far[0]["response"]
    record = ResponseRecord(begun["id"], "", CREATED_AT, "in_progress", background=False, body=begun)
    body, rest = fail_abandoned(record, so_far)
    if stored > 1:  # `created` alone is not the whole of any beginning
        Recogniser().read([*so_far, *map(dict, rest)])
    assert judged(dict(body))["status"] == "failed"
    written = "".join(event["delta"] for event in so_far if "delta" in event)
    texts = [
        item["arguments"] if item["type"] == "function_call" else "".join(part["text"] for part in item["content"])
        for item in body["output"]
    ]
    assert sorted("".join(texts)) == sorted(written)


def test_the_stream_that_is_cut_is_legal_itself() -> None:
    recognised(EVENTS)


def test_a_response_without_any_stored_event_fails_too() -> None:
    begun = EVENTS[0]["response"]
    record = ResponseRecord(begun["id"], "", CREATED_AT, "queued", background=True, body=begun)
    body, rest = fail_abandoned(record, [])
    assert (body["status"], body["output"]) == ("failed", [])
    assert [(event["type"], event["sequence_number"]) for event in rest] == [("response.failed", 0)]
