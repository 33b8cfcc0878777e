"""Each failure arrives as the SDK's own error class, with code, param and request id filled in."""

import openai
import pytest
from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam

from tests.end_to_end.running_server import RunningServer, running_server

HELLO: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello"}]


def test_a_wrong_key_is_an_authentication_error(server: RunningServer) -> None:
    with (
        OpenAI(base_url=f"{server.origin}/v1", api_key="sk-wrong", max_retries=0) as stranger,
        pytest.raises(openai.AuthenticationError) as raised,
    ):
        stranger.chat.completions.create(model="default", messages=HELLO)
    assert raised.value.code == "invalid_api_key"
    assert "sk-wrong" not in str(raised.value)


def test_an_unknown_model_is_a_not_found_error(client: OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as raised:
        client.chat.completions.create(model="no-such-model", messages=HELLO)
    assert raised.value.code == "model_not_found"
    assert raised.value.param == "model"


def test_a_value_out_of_range_names_its_parameter(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        client.chat.completions.create(model="default", messages=HELLO, temperature=3)
    assert raised.value.param == "temperature"
    assert raised.value.code == "invalid_value"
    assert raised.value.type == "invalid_request_error"


def test_a_fault_deep_in_a_message_is_located(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        client.chat.completions.create(
            model="default",
            messages=[{"role": "user", "content": [{"type": "text", "text": "a"}, {"type": "text"}]}],  # type: ignore[list-item, misc]  # the fault under test
        )
    assert raised.value.param == "messages[0].content[1].text"
    assert raised.value.code == "missing_required_parameter"


def test_too_long_a_prompt_says_so(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        client.completions.create(model="default", prompt="word " * 20_000)
    assert raised.value.code == "context_length_exceeded"
    assert raised.value.param == "prompt"


def test_a_fault_is_found_before_a_stream_begins(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError):
        client.completions.create(model="default", prompt="a", logprobs=-1, stream=True)


def test_answers_and_errors_expose_their_request_id(client: OpenAI) -> None:
    answer = client.chat.completions.create(model="default", messages=HELLO, max_tokens=1)
    with pytest.raises(openai.NotFoundError) as raised:
        client.chat.completions.create(model="no-such-model", messages=HELLO)
    assert answer._request_id  # noqa: SLF001  the SDK documents this attribute as public
    assert raised.value.request_id
    assert answer._request_id != raised.value.request_id  # noqa: SLF001  as above


def test_too_many_requests_is_a_rate_limit_error_that_says_when_to_return() -> None:
    with (
        running_server("--requests-per-minute", "2") as limited,
        OpenAI(base_url=f"{limited.origin}/v1", api_key=limited.api_key, max_retries=0) as hurried,
    ):
        for _ in range(2):
            hurried.completions.create(model="default", prompt="a", max_tokens=1)
        with pytest.raises(openai.RateLimitError) as raised:
            hurried.completions.create(model="default", prompt="a", max_tokens=1)
    assert raised.value.code == "rate_limit_exceeded"
    assert float(raised.value.response.headers["retry-after"]) > 0
