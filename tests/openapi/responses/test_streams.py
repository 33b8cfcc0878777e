"""What the schemas of whole streams promise, tried on the contract's own example of one."""

from typing import Any

import pytest

from contract_generator.event_stream import events

DONE = {"data": "[DONE]"}


@pytest.fixture(scope="module")
def stream(bundle: Any) -> list[dict[str, str]]:
    return events(bundle["components"]["examples"]["ResponseStreamAnswer"]["value"])


def test_a_stream_may_end_with_its_terminal_event(errors: Any, stream: Any) -> None:
    assert errors("ResponseStream", stream) == []


def test_a_terminator_may_follow_the_terminal_event_once(errors: Any, stream: Any) -> None:
    assert errors("ResponseStream", [*stream, DONE]) == []
    assert errors("ResponseStream", [*stream, DONE, DONE]) != []


def test_a_stream_without_a_terminal_event_is_no_stream(errors: Any, stream: Any) -> None:
    assert errors("ResponseStream", stream[:-1]) != []
    assert errors("ResponseStream", [*stream[:-1], DONE]) != []


def test_a_stream_has_one_terminal_event_only(errors: Any, stream: Any) -> None:
    assert errors("ResponseStream", [*stream, stream[-1]]) != []


def test_a_stream_of_a_new_response_opens_with_its_creation(errors: Any, stream: Any) -> None:
    assert errors("ResponseStream", stream[1:]) != []


def test_an_error_may_replace_the_rest_of_a_stream(errors: Any, stream: Any) -> None:
    text = '{"type":"error","sequence_number":4,"code":"server_error","message":"The engine died.","param":null}'
    assert errors("ResponseStream", [*stream[:4], {"event": "error", "data": text}]) == []


def test_data_that_is_no_event_is_refused(errors: Any, stream: Any) -> None:
    broken = {"event": "response.in_progress", "data": '{"type":"response.in_progress","sequence_number":1}'}
    assert errors("ResponseStream", [stream[0], broken, *stream[2:]]) != []


@pytest.mark.parametrize("rest", [0, 1, 5], ids=lambda count: f"after {count}")
def test_a_replay_goes_on_anywhere(errors: Any, stream: Any, rest: int) -> None:
    assert errors("ResponseReplayStream", stream[rest:]) == []


def test_a_replay_after_the_last_event_is_empty(errors: Any) -> None:
    assert errors("ResponseReplayStream", []) == []
    assert errors("ResponseReplayStream", [DONE]) == []


def test_a_replay_with_events_ends_with_a_terminal_one(errors: Any, stream: Any) -> None:
    assert errors("ResponseReplayStream", stream[:-1]) != []
    assert errors("ResponseReplayStream", [*stream, stream[-1]]) != []
