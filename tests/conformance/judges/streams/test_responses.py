"""Streams of responses as dialects really send them; the clauses one by one are in tests/conformance/grammars."""

import json
from typing import Any

import pytest

from tests.conformance.judges.streams.exchanges import EVENT_STREAM, failed
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request

RESPONSE = {"id": "resp_1", "object": "response", "created_at": 1_700_000_000, "model": "m"}
PLACE = {"item_id": "msg_1", "output_index": 0, "content_index": 0}
MESSAGE = {"type": "message", "id": "msg_1", "role": "assistant"}
PART = {"type": "output_text", "annotations": []}


def snapshot(kind: str, status: str, *output: Any) -> dict[str, Any]:
    return {"type": kind, "response": RESPONSE | {"status": status, "output": list(output)}}


def told(status: str = "completed", terminal: str = "response.completed") -> list[dict[str, Any]]:
    """One message of two deltas."""
    done = MESSAGE | {"status": status, "content": [PART | {"text": "Hello"}]}
    return [
        snapshot("response.created", "in_progress"),
        snapshot("response.in_progress", "in_progress"),
        {
            "type": "response.output_item.added",
            "output_index": 0,
            "item": MESSAGE | {"status": "in_progress", "content": []},
        },
        {"type": "response.content_part.added", **PLACE, "part": PART | {"text": ""}},
        {"type": "response.output_text.delta", **PLACE, "delta": "Hel", "logprobs": []},
        {"type": "response.output_text.delta", **PLACE, "delta": "lo", "logprobs": []},
        {"type": "response.output_text.done", **PLACE, "text": "Hello", "logprobs": []},
        {"type": "response.content_part.done", **PLACE, "part": PART | {"text": "Hello"}},
        {"type": "response.output_item.done", "output_index": 0, "item": done},
        snapshot(terminal, status, done),
    ]


def streamed(
    events: list[dict[str, Any]], *, done: bool = False, names: bool = True, path: str = "", first: int = 0
) -> Exchange:
    """The events, numbered, as the answer to POST, or to GET where a path is given."""
    body = b""
    for number, event in enumerate(events, first):
        name = f"event: {event['type']}\n" if names else ""
        body += f"{name}data: {json.dumps({'sequence_number': number} | event)}\n\n".encode()
    body += b"data: [DONE]\n\n" if done else b""
    request = Request("GET", path) if path else Request("POST", "/responses", body=b'{"stream": true}')
    operation = "getResponse" if path else "createResponse"
    return Exchange("responses.reference", operation, request, Answer(200, EVENT_STREAM, (Piece(0.0, body),)))


def test_the_documented_stream_passes() -> None:
    assert failed(streamed(told())) == set()


def test_an_answer_cut_at_its_limit_passes() -> None:
    assert failed(streamed(told("incomplete", "response.incomplete"))) == set()


def test_an_answer_that_was_cut_may_be_completed_only_where_the_profile_has_it_so() -> None:
    cut = told("incomplete")
    assert failed(streamed(cut)) == {"responses.stream.terminal-status"}
    assert failed(streamed(cut, done=True), profile="hadrian") == set()


def test_the_terminator_is_a_matter_of_the_profile() -> None:
    assert failed(streamed(told(), done=True)) == {"responses.stream.no-done-marker"}
    assert failed(streamed(told()), profile="hadrian") == {"responses.stream.done-marker"}
    assert failed(streamed(told(), done=True), profile="mistralrs") == set()
    assert failed(streamed(told()), profile="mistralrs") == set()


def test_names_of_events_are_a_matter_of_the_profile() -> None:
    assert failed(streamed(told(), names=False)) == {"responses.stream.event-field"}
    assert failed(streamed(told(), names=False, done=True), profile="hadrian") == set()


def test_what_one_dialect_leaves_out_passes_there() -> None:
    lean = [
        {key: value for key, value in event.items() if key != "item_id"}
        for event in told()
        if event["type"] != "response.output_text.done"
    ]
    lean[0]["response"]["status"] = "queued"
    assert failed(streamed(lean), profile="mistralrs") == set()


VENDOR: dict[str, dict[str, Any]] = {
    "with a number": {"type": "vendor.progress"},
    "without a number": {"type": "vendor.progress", "sequence_number": None},
    "in the family of responses": {"type": "response.vendor.progress", "percent": 50},
}


@pytest.mark.parametrize("event", VENDOR.values(), ids=VENDOR.keys())
def test_events_of_vendors_pass_wherever_they_come(event: dict[str, Any]) -> None:
    events = told()
    numbered = [each | {"sequence_number": number} for number, each in enumerate(events)]
    uncounted = "sequence_number" in event
    assert (
        failed(streamed([*(numbered if uncounted else events)[:4], event, *(numbered if uncounted else events)[4:]]))
        == set()
    )


def test_a_stream_told_again_from_a_number_passes() -> None:
    path = "/responses/resp_1?stream=true&starting_after=4"
    assert failed(streamed(told()[5:], path=path, first=5)) == set()
    assert failed(streamed(told()[5:], path=path, first=4)) == {"responses.stream.sequence-number"}


def test_a_failure_excuses_what_is_missing() -> None:
    failure = snapshot("response.failed", "failed")
    assert failed(streamed([*told()[:5], failure])) == set()


def test_a_stream_that_is_cut_off_is_told_once() -> None:
    assert failed(streamed(told()[:5])) == {"responses.stream.terminal"}


def test_deltas_without_announcements_are_told() -> None:
    bare = [event for event in told() if not event["type"].endswith(".added")]
    assert failed(streamed(bare)) == {"responses.stream.item-added", "responses.stream.part-added"}


def test_a_part_that_begins_with_its_whole_text_would_be_read_twice() -> None:
    events = told()
    events[3]["part"]["text"] = "Hello"
    assert failed(streamed(events)) == {"responses.stream.text-adds-up"}


def test_a_stored_response_instead_of_its_stream_is_no_broken_stream() -> None:
    request = Request("GET", "/responses/resp_1?stream=true")
    body = json.dumps(RESPONSE | {"status": "completed", "output": []}).encode()
    answer = Answer(200, (("content-type", "application/json"),), (Piece(0.0, body),))
    assert failed(Exchange("responses.stored", "getResponse", request, answer)) == set()
