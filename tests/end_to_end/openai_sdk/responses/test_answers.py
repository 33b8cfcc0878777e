"""Responses in one piece through the official client."""

import time

import pytest
from openai import OpenAI
from openai.types.responses import ResponseInputParam, ResponseOutputMessage, ResponseOutputText

from tests.end_to_end.openai_sdk.responses.token_counts import token_counts

HELLO = "Hello, how are you?"


def output_text(message: object) -> ResponseOutputText:
    """The one text part of the one message."""
    assert isinstance(message, ResponseOutputMessage)
    (part,) = message.content
    assert isinstance(part, ResponseOutputText)
    return part


def test_a_text_is_answered(client: OpenAI) -> None:
    response = client.responses.create(model="wireproof-tiny", input=HELLO, temperature=0)
    (message,) = response.output
    assert isinstance(message, ResponseOutputMessage)
    assert (response.object, response.status, message.role, message.status) == (
        "response",
        "completed",
        "assistant",
        "completed",
    )
    assert response.output_text == output_text(message).text != ""
    assert response.model == "wireproof-tiny"
    assert response.error is None
    assert response.incomplete_details is None
    assert response.completed_at is not None
    assert abs(response.created_at - time.time()) < 60
    assert response.usage is not None
    assert response.usage.total_tokens == response.usage.input_tokens + response.usage.output_tokens
    assert response.usage.output_tokens_details.reasoning_tokens == 0


SAME_QUESTION: dict[str, ResponseInputParam] = {
    "a message without type": [{"role": "user", "content": HELLO}],
    "a message": [{"type": "message", "role": "user", "content": HELLO}],
    "a content part": [{"role": "user", "content": [{"type": "input_text", "text": HELLO}]}],
}


@pytest.mark.parametrize("question", SAME_QUESTION.values(), ids=SAME_QUESTION)
def test_every_form_of_a_question_is_the_same_question(client: OpenAI, question: ResponseInputParam) -> None:
    by_text = client.responses.create(model="default", input=HELLO, temperature=0)
    by_items = client.responses.create(model="default", input=question, temperature=0)
    assert by_items.output_text == by_text.output_text
    assert token_counts(by_items) == token_counts(by_text)


def test_text_parts_are_lines_of_one_text(client: OpenAI) -> None:
    by_text = client.responses.create(model="default", input="Hello!\nHow are you?", temperature=0)
    by_parts = client.responses.create(
        model="default",
        input=[
            {
                "role": "user",
                "content": [{"type": "input_text", "text": "Hello!"}, {"type": "input_text", "text": "How are you?"}],
            }
        ],
        temperature=0,
    )
    assert by_parts.output_text == by_text.output_text
    assert token_counts(by_parts) == token_counts(by_text)


def test_instructions_are_a_system_message_before_the_input(client: OpenAI) -> None:
    by_instructions = client.responses.create(
        model="default", instructions="Be brief.", input=HELLO, temperature=0, max_output_tokens=32
    )
    by_message = client.responses.create(
        model="default",
        input=[{"role": "system", "content": "Be brief."}, {"role": "user", "content": HELLO}],
        temperature=0,
        max_output_tokens=32,
    )
    assert by_instructions.instructions == "Be brief."
    assert by_message.instructions is None
    assert by_instructions.output_text == by_message.output_text
    assert token_counts(by_instructions) == token_counts(by_message)


def test_a_response_repeats_what_was_asked(client: OpenAI) -> None:
    response = client.responses.create(
        model="default",
        input=HELLO,
        instructions="Be kind.",
        temperature=0.5,
        top_p=0.75,
        max_output_tokens=16,
        metadata={"purpose": "test"},
        truncation="auto",
        parallel_tool_calls=False,
        store=False,
        prompt_cache_key="a-key",
        safety_identifier="a-user",
    )
    assert (
        response.to_dict().items()
        >= {
            "instructions": "Be kind.",
            "temperature": 0.5,
            "top_p": 0.75,
            "max_output_tokens": 16,
            "metadata": {"purpose": "test"},
            "truncation": "auto",
            "parallel_tool_calls": False,
            "store": False,
            "background": False,
            "previous_response_id": None,
            "tools": [],
            "tool_choice": "auto",
            "prompt_cache_key": "a-key",
            "safety_identifier": "a-user",
        }.items()
    )


def test_a_short_limit_makes_an_incomplete_response(client: OpenAI) -> None:
    response = client.responses.create(
        model="default", input=HELLO, temperature=0, max_output_tokens=16, extra_body={"ignore_eos": True}
    )
    assert response.status == "incomplete"
    assert response.incomplete_details is not None
    assert response.incomplete_details.reason == "max_output_tokens"
    assert response.completed_at is None
    assert response.usage is not None
    assert response.usage.output_tokens == 16
    assert response.output_text != ""


def test_logprobs_are_included_when_asked_for_and_spell_the_text(client: OpenAI) -> None:
    response = client.responses.create(
        model="default",
        input=HELLO,
        temperature=0,
        max_output_tokens=16,
        include=["message.output_text.logprobs"],
        top_logprobs=2,
    )
    part = output_text(response.output[0])
    assert part.logprobs
    assert "".join(entry.token for entry in part.logprobs) == part.text
    for entry in part.logprobs:
        assert entry.bytes == list(entry.token.encode())
        assert len(entry.top_logprobs) == 2
        assert entry.top_logprobs[0].token == entry.token
        assert entry.top_logprobs[0].logprob == entry.logprob <= 0


def test_logprobs_are_not_there_when_nobody_asked(client: OpenAI) -> None:
    response = client.responses.create(model="default", input=HELLO, temperature=0, max_output_tokens=16)
    assert not output_text(response.output[0]).logprobs


LONG = "word " * 20_000


def test_truncation_drops_what_does_not_fit(client: OpenAI) -> None:
    response = client.responses.create(
        model="default",
        input=[
            {"role": "user", "content": LONG},
            {"role": "assistant", "content": "That was long."},
            {"role": "user", "content": HELLO},
        ],
        truncation="auto",
        temperature=0,
        max_output_tokens=16,
    )
    assert response.truncation == "auto"
    assert response.usage is not None
    assert 0 < response.usage.input_tokens < 20_000
    assert response.output_text != ""
