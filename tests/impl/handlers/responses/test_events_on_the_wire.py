"""Events as bytes: an event line that agrees with the data line."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.playing import generation, played
from wireproof_server.generation.events import Delta
from wireproof_server.handlers.responses.events_on_the_wire import on_the_wire


def test_an_event_is_its_type_and_its_json() -> None:
    assert on_the_wire({"type": "response.x", "sequence_number": 3, "delta": "é\n"}) == (
        'event: response.x\ndata: {"type":"response.x","sequence_number":3,"delta":"é\\n"}\n\n'.encode()
    )


def test_every_event_of_a_stream_is_one_block_of_two_lines() -> None:
    stream, _ = played(generation(Delta(0, "two\nlines\r\n\r\n")))
    for event in stream:
        first, second, *rest = on_the_wire(event).decode().split("\n")
        assert rest == ["", ""]
        assert first == f"event: {event['type']}"
        assert json.loads(second.removeprefix("data: ")) == event


@given(st.text())
def test_an_obfuscated_delta_hides_how_long_it_is(text: str) -> None:
    event = {
        "type": "response.output_text.delta",
        "sequence_number": 1,
        "item_id": "msg_1",
        "output_index": 0,
        "content_index": 0,
        "delta": text,
        "logprobs": [],
    }
    data = on_the_wire(event, obfuscated=True)
    assert len(data) % 128 == 0
    read = json.loads(data.split(b"\ndata: ")[1])
    assert faults("ResponseStreamEvent", read) == []
    assert set(read.pop("obfuscation")) <= set("0123456789abcdef")
    assert read == event


def test_events_that_carry_no_piece_of_the_answer_are_not_padded() -> None:
    stream, _ = played(generation(Delta(0, "Hi")))
    for event in stream:
        assert (on_the_wire(event, obfuscated=True) == on_the_wire(event)) == ("delta" not in event)
