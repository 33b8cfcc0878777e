"""The input becomes items in the form in which they are stored."""

from typing import Any

import pytest

from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.playing import order
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter

TEXT = {"type": "input_text", "text": "Hi"}


def only_item(item: Any) -> dict[str, Any]:
    [found] = order(input=item if isinstance(item, str) else [item]).input_items
    assert faults("StoredItem", found) == []
    assert found["id"]
    return found


def test_a_text_is_a_message_of_the_user() -> None:
    found = only_item("Hi")
    assert found.pop("id").startswith("msg_")
    assert found == {"type": "message", "role": "user", "status": "completed", "content": [TEXT]}


@pytest.mark.parametrize("role", ["user", "system", "developer"])
@pytest.mark.parametrize("typed", [{"type": "message"}, {}])
@pytest.mark.parametrize("content", ["Hi", [TEXT]])
def test_a_message_has_its_parts_with_or_without_a_type(role: str, typed: Any, content: Any) -> None:
    found = only_item({**typed, "role": role, "content": content})
    assert (found["type"], found["role"], found["content"]) == ("message", role, [TEXT])


@pytest.mark.parametrize(
    "content",
    [
        "Hi",
        [{"type": "output_text", "text": "Hi"}],
        [{"type": "output_text", "text": "Hi", "annotations": None, "logprobs": None}],
        [TEXT],
    ],
)
def test_a_message_of_the_assistant_is_an_output_message(content: Any) -> None:
    found = only_item({"role": "assistant", "content": content})
    assert faults("OutputMessage", found) == []
    assert found["content"] == [{"type": "output_text", "text": "Hi", "annotations": []}]


def test_a_message_of_an_answer_comes_back_as_it_was() -> None:
    logprob = {"token": "Hi", "logprob": -1.0, "bytes": [72, 105], "top_logprobs": []}
    message = {
        "type": "message",
        "id": "msg_1",
        "role": "assistant",
        "status": "incomplete",
        "phase": "final_answer",
        "content": [
            {"type": "output_text", "text": "Hi", "annotations": [], "logprobs": [logprob]},
            {"type": "refusal", "refusal": "No."},
        ],
    }
    assert only_item(message) == message


def test_a_message_of_the_assistant_shows_nothing() -> None:
    image = {"type": "input_image", "image_url": "data:image/png;base64,AA"}
    with pytest.raises(UnsupportedParameter) as refusal:
        order(input=[{"role": "assistant", "content": [TEXT, image]}])
    assert refusal.value.parameter == "input[0].content[1]"


def test_a_call_and_its_output_are_given_ids_of_their_own() -> None:
    call = only_item({"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}", "id": None})
    assert call.pop("id").startswith("fc_")
    assert call == {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}", "status": "completed"}
    output = only_item({"type": "function_call_output", "call_id": "call_1", "output": "-3"})
    assert output.pop("id").startswith("fco_")
    assert output == {"type": "function_call_output", "call_id": "call_1", "output": "-3", "status": "completed"}


def test_ids_that_are_given_are_kept() -> None:
    items = [
        {"id": "msg_mine", "role": "user", "content": "Hi"},
        {"id": "fc_mine", "type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
        {"id": "fco_mine", "type": "function_call_output", "call_id": "c", "output": "1"},
        {"id": "rs_mine", "type": "reasoning", "summary": []},
    ]
    assert [item["id"] for item in order(input=items).input_items] == ["msg_mine", "fc_mine", "fco_mine", "rs_mine"]


def test_an_id_cannot_be_given_twice() -> None:
    message = {"id": "msg_1", "role": "user", "content": "Hi"}
    with pytest.raises(InvalidRequest) as refusal:
        order(input=[message, message])
    assert refusal.value.parameter == "input[1].id"


def test_reasoning_is_kept_with_what_can_be_read_of_it() -> None:
    item = {"type": "reasoning", "id": "rs_1", "summary": [{"type": "summary_text", "text": "Sun."}]}
    assert only_item({**item, "content": None, "encrypted_content": "x"}) == {
        **item,
        "content": [],
        "status": "completed",
    }


def test_reasoning_that_another_server_encrypted_is_refused() -> None:
    with pytest.raises(UnsupportedParameter) as refusal:
        order(input=[{"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAAA"}])
    assert refusal.value.parameter == "input[0].encrypted_content"


@pytest.mark.parametrize(
    "item",
    [
        {"type": "custom_tool_call", "call_id": "c", "name": "f", "input": "x"},
        {"type": "custom_tool_call_output", "call_id": "c", "output": "x"},
        {"type": "compaction", "encrypted_content": "x"},
        {"type": "compaction_trigger"},
        {"type": "configuration_update"},
        {"type": "additional_tools", "role": "developer", "tools": []},
        {"type": "web_search_call", "id": "ws_1", "status": "completed", "action": {"type": "search", "query": "x"}},
    ],
    ids=lambda item: str(item["type"]),
)
def test_items_of_tools_that_are_not_offered_are_refused_by_their_place(item: dict[str, Any]) -> None:
    with pytest.raises(UnsupportedParameter) as refusal:
        order(input=[{"role": "user", "content": "Hi"}, item])
    assert refusal.value.parameter == "input[1]"


def test_a_namespace_of_a_function_is_refused() -> None:
    call = {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}", "namespace": "crm"}
    with pytest.raises(UnsupportedParameter) as refusal:
        order(input=[call])
    assert refusal.value.parameter == "input[0].namespace"
