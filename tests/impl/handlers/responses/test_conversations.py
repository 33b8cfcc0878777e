"""Items and history become the conversation that an engine is given."""

from typing import Any

import pytest

from tests.impl.handlers.responses.playing import answer, call, generation, order
from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.conversation import MediaPart, Message, TextPart, ToolCall
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.events import Delta

CALL = {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"}
OUTPUT = {"type": "function_call_output", "call_id": "call_1", "output": "-3"}
ASSISTANT = {"role": "assistant", "content": "Let me look."}
REASONING = {"type": "reasoning", "id": "rs_1", "summary": [], "content": [{"type": "reasoning_text", "text": "Hm."}]}
PNG = "data:image/png;base64,AA"


def messages(*items: Any, history: Any = (), **body: Any) -> list[Message]:
    return list(order(input=list(items), **body).request("scripted", history).messages)


def said(role: Any, text: str) -> Message:
    return Message(role, (TextPart(text),))


def user(text: str) -> dict[str, str]:
    return {"role": "user", "content": text}


def test_messages_keep_their_roles_and_their_order() -> None:
    items = [{"role": role, "content": role} for role in ("system", "developer", "user", "assistant", "user")]
    assert messages(*items) == [said(item["role"], item["role"]) for item in items]


def test_the_parts_of_a_message_stay_parts() -> None:
    parts = [
        {"type": "input_text", "text": "a"},
        {"type": "output_text", "text": "b"},
        {"type": "refusal", "refusal": "c"},
    ]
    assert messages({"role": "user", "content": parts}) == [
        Message("user", (TextPart("a"), TextPart("b"), TextPart("c")))
    ]


def test_what_the_assistant_thought_said_and_called_in_a_row_is_one_message() -> None:
    second = {**CALL, "call_id": "call_2", "name": "g", "arguments": '{"a":1}'}
    [asked, turn, first_result, second_result, thanks] = messages(
        user("How cold?"), REASONING, ASSISTANT, CALL, second, OUTPUT, {**OUTPUT, "call_id": "call_2"}, user("Thanks")
    )
    assert (asked, thanks) == (said("user", "How cold?"), said("user", "Thanks"))
    assert turn == Message(
        "assistant",
        (TextPart("Let me look."),),
        tool_calls=(ToolCall("call_1", "f", "{}"), ToolCall("call_2", "g", '{"a":1}')),
        reasoning="Hm.",
    )
    assert first_result == Message("tool", (TextPart("-3"),), tool_call_id="call_1")
    assert second_result.tool_call_id == "call_2"


def test_after_the_output_of_a_call_the_assistant_begins_anew() -> None:
    *_, last = messages(user("?"), CALL, OUTPUT, {"role": "assistant", "content": "-3 degrees."})
    assert last == said("assistant", "-3 degrees.")


def test_a_summary_stands_in_for_reasoning_that_is_not_shown() -> None:
    item = {"type": "reasoning", "id": "rs_1", "summary": [{"type": "summary_text", "text": "Sum."}]}
    [turn] = messages(item, ASSISTANT)
    assert turn.reasoning == "Sum."


def test_the_output_of_a_call_may_have_parts() -> None:
    parts = [{"type": "input_text", "text": "-3"}, {"type": "input_image", "image_url": PNG}]
    *_, result = messages(CALL, {**OUTPUT, "output": parts})
    image = MediaPart("image_url", {"type": "image_url", "image_url": {"url": PNG}}, "input[1].output[1]")
    assert result.content == (TextPart("-3"), image)


@pytest.mark.parametrize("before", [[], [{**CALL, "call_id": "call_2"}], [user("Hi")]])
def test_the_output_of_a_call_that_nobody_made_is_refused_by_its_place(before: list[Any]) -> None:
    with pytest.raises(InvalidRequest) as refusal:
        messages(*before, OUTPUT)
    assert refusal.value.parameter == f"input[{len(before)}].call_id"


def test_the_call_may_be_in_the_history() -> None:
    history = [{**CALL, "id": "fc_1", "status": "completed"}]
    turn, result = messages(OUTPUT, history=history, previous_response_id="resp_1")
    assert turn.tool_calls == (ToolCall("call_1", "f", "{}"),)
    assert result.tool_call_id == "call_1"


def test_history_comes_before_the_input_and_instructions_before_both() -> None:
    history = [*order(input="One").input_items, *order(input=[{"role": "assistant", "content": "Two"}]).input_items]
    found = messages(user("Three"), history=history, previous_response_id="resp_1", instructions="Count.")
    assert found == [said("system", "Count."), said("user", "One"), said("assistant", "Two"), said("user", "Three")]


def test_history_alone_is_something_to_answer() -> None:
    history = order(input="One").input_items
    found = order(previous_response_id="resp_1").request("scripted", history)
    assert list(found.messages) == [said("user", "One")]


def test_the_items_of_an_answer_are_history_and_input_alike() -> None:
    first = answer(tools=[{"type": "function", "name": "f0"}])
    first.begin()
    for event in generation(Delta(0, reasoning="Hm."), Delta(0, "Look."), call(0, "{}", begins=True)):
        first.feed(event)
    first.finish()
    items, result = first.body["output"], {**OUTPUT, "call_id": "call_0"}
    as_history = messages(result, history=items, previous_response_id="resp_1")
    assert as_history == messages(*items, result)
    assert as_history[0] == Message(
        "assistant", (TextPart("Look."),), tool_calls=(ToolCall("call_0", "f0", "{}"),), reasoning="Hm."
    )


def content(*parts: Any) -> tuple[Any, ...]:
    [message] = messages({"role": "user", "content": [{"type": "input_text", "text": "See"}, *parts]})
    return message.content


@pytest.mark.parametrize(
    ("part", "kind", "value"),
    [
        ({"type": "input_image", "image_url": PNG}, "image_url", {"image_url": {"url": PNG}}),
        (
            {"type": "input_image", "image_url": PNG, "detail": "low", "file_id": None},
            "image_url",
            {"image_url": {"url": PNG, "detail": "low"}},
        ),
        (
            {"type": "input_file", "file_data": "AA==", "filename": "a.pdf"},
            "file",
            {"file": {"file_data": "AA==", "filename": "a.pdf"}},
        ),
        (
            {"type": "input_audio", "input_audio": {"data": "AA==", "format": "wav"}},
            "input_audio",
            {"input_audio": {"data": "AA==", "format": "wav"}},
        ),
    ],
)
def test_media_are_given_in_the_form_that_chat_completions_have(part: Any, kind: Any, value: Any) -> None:
    assert content(part)[1] == MediaPart(kind, {"type": kind, **value}, "input[0].content[1]")


@pytest.mark.parametrize(
    ("part", "member"),
    [
        ({"type": "input_image", "file_id": "file_1"}, "file_id"),
        ({"type": "input_file", "file_id": "file_1"}, "file_id"),
        ({"type": "input_file", "file_url": "https://example.org/a.pdf"}, "file_url"),
        ({"type": "input_file", "file_data": "AA==", "detail": "high"}, "detail"),
    ],
)
def test_files_that_a_server_would_have_to_keep_or_fetch_are_refused(part: Any, member: str) -> None:
    with pytest.raises(UnsupportedParameter) as refusal:
        content(part)
    assert refusal.value.parameter == f"input[0].content[1].{member}"


@pytest.mark.parametrize(("kind", "member"), [("input_image", "image_url"), ("input_file", "file_data")])
def test_a_part_with_nothing_in_it_is_refused(kind: str, member: str) -> None:
    with pytest.raises(ApiError) as refusal:
        content({"type": kind})
    assert (refusal.value.code, refusal.value.param) == ("missing_required_parameter", f"input[0].content[1].{member}")


def reference(identifier: str) -> dict[str, str]:
    return {"type": "item_reference", "id": identifier}


def test_a_reference_stands_for_an_item_of_the_history() -> None:
    history = [{**CALL, "id": "fc_1", "status": "completed"}]
    asked = order(input=[reference("fc_1"), OUTPUT])
    assert asked.references == ("fc_1",)
    resolved = asked.resolve(history)
    assert resolved.references == ()
    assert resolved.input_items[0] == history[0]
    [turn, result] = resolved.request("scripted").messages
    assert (turn.tool_calls[0].id, result.tool_call_id) == ("call_1", "call_1")


def test_a_reference_may_stand_for_an_item_of_the_same_input() -> None:
    asked = order(input=[{**user("Again"), "id": "msg_1"}, reference("msg_1")])
    assert asked.references == ()
    assert list(asked.request("scripted").messages) == [said("user", "Again")] * 2


def test_a_reference_to_nothing_is_not_found_by_its_place() -> None:
    with pytest.raises(ApiError) as refusal:
        order(input=[user("Hi"), reference("msg_none")]).request("scripted")
    assert (refusal.value.status, refusal.value.code, refusal.value.param) == (404, "item_not_found", "input[1].id")
