"""The contract has every field that the official client can send, and every one that it reads."""

from typing import Any

import pytest
from openai.types import Completion, Model
from openai.types.chat import ChatCompletion, ChatCompletionChunk, ChatCompletionMessage
from openai.types.chat.completion_create_params import CompletionCreateParamsBase as ChatParameters
from openai.types.completion_create_params import CompletionCreateParamsBase as CompletionParameters

REQUESTS = {"CreateCompletionRequest": CompletionParameters, "CreateChatCompletionRequest": ChatParameters}

# What the official API alone offers, and the contract's answers therefore never hold.
NOT_OFFERED = {
    "ChatCompletion": {"moderation", "metadata"},
    "ChatCompletionChunk": {"moderation"},
    "Model": {"shutdown_date"},
}
ANSWERS = {
    "Completion": Completion,
    "ChatCompletion": ChatCompletion,
    "ChatCompletionChunk": ChatCompletionChunk,
    "ChatAnswer": ChatCompletionMessage,
    "Model": Model,
}


@pytest.mark.parametrize(("name", "parameters"), REQUESTS.items(), ids=REQUESTS.keys())
def test_every_field_of_an_official_request_is_in_the_contract(
    bundle: dict[str, Any], name: str, parameters: type
) -> None:
    official = set(parameters.__annotations__) | {"stream"}
    assert official - bundle["components"]["schemas"][name]["properties"].keys() == set()


@pytest.mark.parametrize(("name", "answer"), ANSWERS.items(), ids=ANSWERS.keys())
def test_every_field_of_an_official_answer_is_in_the_contract(bundle: dict[str, Any], name: str, answer: Any) -> None:
    missing = set(answer.model_fields) - bundle["components"]["schemas"][name]["properties"].keys()
    assert missing == NOT_OFFERED.get(name, set())
