"""Each call of a function becomes an item of its own."""

import pytest

from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.playing import answer, call, generation, of_type, played, types
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, ToolCallDelta

TOOLS = [{"type": "function", "name": f"f{number}"} for number in range(3)]
OSLO = call(0, '{"city"', begins=True), call(0, ':"Oslo"}')


def test_the_events_of_a_call_come_in_the_official_order() -> None:
    stream, body = played(generation(*OSLO, reason="tool_calls"), tools=TOOLS)
    assert types(stream)[2:] == [
        "output_item.added",
        "function_call_arguments.delta",
        "function_call_arguments.delta",
        "function_call_arguments.done",
        "output_item.done",
        "completed",
    ]
    done = of_type(stream, "function_call_arguments.done")[0]
    assert (done["name"], done["arguments"]) == ("f0", '{"city":"Oslo"}')
    [item] = body["output"]
    assert faults("FunctionCallItem", item) == []
    assert item == {
        "type": "function_call",
        "id": done["item_id"],
        "call_id": "call_0",
        "name": "f0",
        "arguments": '{"city":"Oslo"}',
        "status": "completed",
    }


def test_the_id_of_the_item_is_not_the_id_of_the_call() -> None:
    _, body = played(generation(*OSLO), tools=TOOLS)
    assert body["output"][0]["id"].startswith("fc_")
    assert body["output"][0]["call_id"] == "call_0"


def test_a_call_without_an_id_is_given_one() -> None:
    _, body = played(generation(Delta(0, tool_calls=(ToolCallDelta(0, None, "f0", "{}"),))), tools=TOOLS)
    assert body["output"][0]["call_id"].startswith("call_")


def test_several_calls_are_items_one_after_the_other() -> None:
    stream, body = played(generation(*OSLO, call(1, "{}", begins=True)), tools=TOOLS)
    assert [item["name"] for item in body["output"]] == ["f0", "f1"]
    items = [(event["type"].rsplit(".", 1)[1], event["output_index"]) for event in stream if "item" in event]
    assert items == [("added", 0), ("done", 0), ("added", 1), ("done", 1)]


def test_text_before_a_call_is_a_message_that_ends_before_the_call_begins() -> None:
    stream, body = played(generation(Delta(0, "Let me look."), *OSLO, reason="tool_calls"), tools=TOOLS)
    assert [item["type"] for item in body["output"]] == ["message", "function_call"]
    items = [(event["type"].rsplit(".", 1)[1], event["output_index"]) for event in stream if "item" in event]
    assert items == [("added", 0), ("done", 0), ("added", 1), ("done", 1)]


def test_text_after_a_call_is_a_message_of_its_own() -> None:
    _, body = played(generation(*OSLO, Delta(0, "Done.")), tools=TOOLS)
    assert [item["type"] for item in body["output"]] == ["function_call", "message"]


def test_calls_whose_pieces_alternate_overlap_and_end_together() -> None:
    pieces = call(0, "{", begins=True), call(1, "{", begins=True), call(0, "}"), call(1, "}")
    stream, body = played(generation(*pieces), tools=TOOLS)
    items = [(event["type"].rsplit(".", 1)[1], event["output_index"]) for event in stream if "item" in event]
    assert items == [("added", 0), ("added", 1), ("done", 0), ("done", 1)]
    assert [item["arguments"] for item in body["output"]] == ["{}", "{}"]


def test_text_in_the_middle_of_a_call_waits_until_the_call_has_ended() -> None:
    stream, body = played(
        generation(call(0, "{", begins=True), Delta(0, "Hm"), call(0, "}"), Delta(0, ".")), tools=TOOLS
    )
    assert [item["type"] for item in body["output"]] == ["function_call", "message"]
    assert body["output"][1]["content"][0]["text"] == "Hm."
    assert types(stream).index("output_text.delta") > types(stream).index("function_call_arguments.done")


def test_a_function_called_with_nothing_is_called_with_an_empty_object() -> None:
    stream, body = played(generation(call(0, begins=True)), tools=TOOLS)
    assert body["output"][0]["arguments"] == "{}"
    assert [event["delta"] for event in of_type(stream, "function_call_arguments.delta")] == ["{}"]


def test_a_call_that_the_limit_cuts_off_is_incomplete() -> None:
    whole = call(0, "{}", begins=True)
    _, body = played(generation(whole, call(1, '{"city":', begins=True), reason="length"), tools=TOOLS)
    assert [item["status"] for item in body["output"]] == ["completed", "incomplete"]
    assert body["output"][1]["arguments"] == '{"city":'


def test_space_after_a_call_that_has_ended_is_nothing() -> None:
    _, body = played(generation(call(0, "{}", begins=True), call(1, "{}", begins=True), call(0, " \n")), tools=TOOLS)
    assert [item["arguments"] for item in body["output"]] == ["{}", "{}"]


@pytest.mark.parametrize(
    "pieces",
    [
        (call(0, "{}", begins=True), call(1, "{}", begins=True), call(0, "{}")),
        (call(0, "{}"),),
    ],
    ids=["goes on after its end", "has no name"],
)
def test_a_call_that_makes_no_sense_is_the_engines_failure(pieces: tuple[Delta, ...]) -> None:
    with pytest.raises(EngineFailed):
        played(generation(*pieces), tools=TOOLS)


def test_what_was_numbered_before_an_engines_failure_is_not_lost() -> None:
    playing = answer(tools=TOOLS)
    stream = playing.begin()
    with pytest.raises(EngineFailed) as failure:
        playing.feed(Delta(0, "Hi", tool_calls=(ToolCallDelta(0, arguments="{}"),)))
    stream += playing.fail(failure.value)
    assert [event["sequence_number"] for event in stream] == list(range(len(stream)))
    assert "output_text.delta" in types(stream)
