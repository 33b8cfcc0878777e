"""Each failure arrives as the SDK's own error class, with code, param and request id filled in."""

from collections.abc import Callable
from typing import Any

import openai
import pytest
from openai import OpenAI

from tests.end_to_end.openai_sdk.responses.background import finished

HELLO = "Hello, how are you?"


def test_an_unknown_previous_response_is_a_not_found_error(client: OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as raised:
        client.responses.create(model="default", input=HELLO, previous_response_id="resp_unknown")
    assert raised.value.code == "previous_response_not_found"
    assert raised.value.param == "previous_response_id"
    assert raised.value.request_id


BY_ID: dict[str, Callable[[OpenAI, str], object]] = {
    "retrieve": lambda client, name: client.responses.retrieve(name),
    "stream": lambda client, name: client.responses.retrieve(name, stream=True),
    "delete": lambda client, name: client.responses.delete(name),
    "cancel": lambda client, name: client.responses.cancel(name),
    "list": lambda client, name: client.responses.input_items.list(name),
}


@pytest.mark.parametrize("operation", BY_ID.values(), ids=BY_ID)
def test_an_unknown_response_is_a_not_found_error(client: OpenAI, operation: Callable[[OpenAI, str], object]) -> None:
    with pytest.raises(openai.NotFoundError) as raised:
        operation(client, "resp_unknown")
    assert raised.value.code == "response_not_found"
    assert "resp_unknown" in raised.value.message


BAD: dict[str, tuple[dict[str, Any], str, str]] = {
    "a value out of range": ({"input": HELLO, "temperature": 3}, "temperature", "invalid_value"),
    "a wrong type": ({"input": 5}, "input", "invalid_type"),
    "a fault deep in an item": (
        {"input": [{"role": "user", "content": [{"type": "input_text"}]}]},
        "input[0].content[0].text",
        "missing_required_parameter",
    ),
    "nothing to answer": ({}, "input", "missing_required_parameter"),
    "a hosted tool": ({"input": HELLO, "tools": [{"type": "web_search"}]}, "tools[0]", "unsupported_parameter"),
    "a conversation": ({"input": HELLO, "conversation": "conv_1"}, "conversation", "unsupported_parameter"),
    "an unknown prompt": ({"prompt": {"id": "pmpt_unknown"}}, "prompt.id", "prompt_not_found"),
    "a reference to nothing": (
        {"input": [{"type": "item_reference", "id": "msg_unknown"}]},
        "input[0].id",
        "item_not_found",
    ),
    "the output of no call": (
        {"input": [{"type": "function_call_output", "call_id": "call_unknown", "output": "1"}]},
        "input[0].call_id",
        "invalid_value",
    ),
    "an unknown model": ({"model": "no-such-model", "input": HELLO}, "model", "model_not_found"),
    "a key of metadata too long": ({"input": HELLO, "metadata": {"k" * 65: "v"}}, "metadata", "invalid_value"),
    "too many pairs of metadata": (
        {"input": HELLO, "metadata": {str(number): "" for number in range(17)}},
        "metadata",
        "invalid_value",
    ),
    "a value of metadata too long": ({"input": HELLO, "metadata": {"k": "v" * 513}}, "metadata.k", "invalid_value"),
}


@pytest.mark.parametrize(("options", "param", "code"), BAD.values(), ids=BAD)
@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
def test_what_is_wrong_is_named(client: OpenAI, options: dict[str, Any], param: str, code: str, stream: bool) -> None:
    with pytest.raises(openai.APIStatusError) as raised:
        client.responses.create(**{"model": "default", **options}, stream=stream)
    assert raised.value.status_code == (404 if code.endswith("not_found") else 400)
    assert isinstance(raised.value, openai.NotFoundError | openai.BadRequestError)
    assert (raised.value.param, raised.value.code) == (param, code)
    assert raised.value.type == "invalid_request_error"


def test_too_long_an_input_says_so(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        client.responses.create(model="default", input="word " * 20_000)
    assert raised.value.code == "context_length_exceeded"
    assert raised.value.param == "input"


def test_too_long_an_input_fails_a_background_response(client: OpenAI) -> None:
    failed = finished(client, client.responses.create(model="default", input="word " * 20_000, background=True))
    assert failed.status == "failed"
    assert failed.error is not None
    assert str(failed.error.code) == "context_length_exceeded"


def test_a_strange_cursor_is_a_bad_request(client: OpenAI) -> None:
    made = client.responses.create(model="default", input=HELLO, max_output_tokens=16)
    with pytest.raises(openai.BadRequestError) as raised:
        client.responses.input_items.list(made.id, after="msg_unknown")
    assert raised.value.param == "after"
