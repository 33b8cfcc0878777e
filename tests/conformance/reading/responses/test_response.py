"""What is read out of a response, whatever a server sent."""

from typing import Any

import pytest

from wireproof.reading.response import any_response, output_text, terminal_response, usage_count, whole_number, word


def test_the_text_is_that_of_all_text_parts_of_messages_in_order() -> None:
    message = {
        "type": "message",
        "content": [{"type": "output_text", "text": "a"}, {"type": "refusal", "refusal": "b"}],
    }
    thought = {"type": "reasoning", "content": [{"type": "reasoning_text", "text": "c"}]}
    last = {"type": "message", "content": [{"type": "output_text", "text": "d"}, 7, {"type": "output_text", "text": 7}]}
    assert output_text({"output": [message, thought, None, last]}) == "ad"


@pytest.mark.parametrize("output", [None, "text", {}, [None], [{"type": "message", "content": "text"}]])
def test_an_output_that_is_no_list_of_items_has_no_text(output: Any) -> None:
    assert output_text({"output": output}) == ""


@pytest.mark.parametrize(
    ("value", "expected"), [(8, 8), (8.0, 8), (8.5, None), (True, None), ("8", None), (1e400, None)]
)
def test_a_whole_number_is_one_as_json_schema_has_it(value: Any, expected: int | None) -> None:
    assert whole_number(value) == expected


def test_a_count_of_a_usage_that_is_none_is_not_there() -> None:
    assert usage_count({"usage": [3]}, "input_tokens") is None
    assert usage_count({"usage": {"input_tokens": 3}}, "input_tokens") == 3


def test_a_word_is_a_text_and_nothing_else() -> None:
    assert word({"type": "message"}, "type") == "message"
    assert word({"type": ["message"]}, "type") is None
    assert word(None, "type") is None


def test_the_final_response_is_in_the_last_terminal_event_and_the_last_snapshot_stands_in_for_it() -> None:
    created = {"type": "response.created", "response": {"id": "r", "status": "in_progress"}}
    completed = {"type": "response.completed", "response": {"id": "r", "status": "completed"}}
    assert terminal_response((created,)) is None
    assert any_response((created,)) == created["response"]
    assert any_response((created, completed)) == terminal_response((created, completed)) == completed["response"]
    assert any_response(()) is None
