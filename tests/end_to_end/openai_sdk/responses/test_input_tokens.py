"""Counting an input without answering it."""

import pytest
from openai import OpenAI
from openai.types.responses import FunctionToolParam

HELLO = "Hello, how are you?"


def test_the_count_is_what_the_response_then_uses(client: OpenAI, weather_tool: FunctionToolParam) -> None:
    count = client.responses.input_tokens.count(
        model="default", input=HELLO, instructions="Be brief.", tools=[weather_tool]
    )
    response = client.responses.create(
        model="default", input=HELLO, instructions="Be brief.", tools=[weather_tool], max_output_tokens=16
    )
    assert count.object == "response.input_tokens"
    assert response.usage is not None
    assert count.input_tokens == response.usage.input_tokens


def test_the_history_counts(client: OpenAI) -> None:
    first = client.responses.create(model="default", input=HELLO, max_output_tokens=16)
    alone = client.responses.input_tokens.count(model="default", input="Thanks!")
    after = client.responses.input_tokens.count(model="default", input="Thanks!", previous_response_id=first.id)
    assert after.input_tokens > alone.input_tokens
    response = client.responses.create(
        model="default", input="Thanks!", previous_response_id=first.id, max_output_tokens=16
    )
    assert response.usage is not None
    assert after.input_tokens == response.usage.input_tokens


@pytest.mark.parametrize("text", ["", "a", "a b c"])
def test_more_text_is_never_fewer_tokens(client: OpenAI, text: str) -> None:
    counts = [
        client.responses.input_tokens.count(model="default", input=text + more).input_tokens for more in ("", " word")
    ]
    assert counts[0] < counts[1]
