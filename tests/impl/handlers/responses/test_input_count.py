"""Counting the input of a response reads what the contract of counting knows, and nothing else."""

from typing import Any

import pytest

from tests.impl.handlers.responses.contract import faults, properties
from tests.impl.handlers.responses.playing import order
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.handlers.responses.input_count import COUNTED, counted_order
from wireproof_server.prompt_templates import PromptTemplates


def test_it_reads_exactly_the_fields_of_the_contract() -> None:
    assert set(COUNTED) == set(properties("CountInputTokensRequest"))


def test_the_same_conversation_is_counted_that_would_be_answered() -> None:
    body: dict[str, Any] = {"input": "Hi", "instructions": "Be brief.", "tools": [{"type": "function", "name": "f"}]}
    assert counted_order(body, PromptTemplates()).request("scripted") == order(**body).request("scripted")


def test_fields_that_were_not_judged_are_ignored() -> None:
    body = {"input": "Hi", "stream_options": 5, "temperature": "hot", "plugins": [{}], "stop": {}, "top_logprobs": 3}
    assert faults("CountInputTokensRequest", body) == []
    assert counted_order(body, PromptTemplates()).request("scripted") == order(input="Hi").request("scripted")


def test_what_is_not_offered_is_not_counted_either() -> None:
    with pytest.raises(UnsupportedParameter):
        counted_order({"input": "Hi", "conversation": "conv_1"}, PromptTemplates())
