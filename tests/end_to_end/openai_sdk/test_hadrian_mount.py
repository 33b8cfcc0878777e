"""The same client at the hadrian profile's base path: equal answers, errors of that profile."""

import openai
import pytest
from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam

HELLO: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello, how are you?"}]


def test_both_base_paths_answer_alike(client: OpenAI, hadrian_client: OpenAI) -> None:
    texts = {
        mounted.chat.completions.create(model="default", messages=HELLO, temperature=0).choices[0].message.content
        for mounted in (client, hadrian_client)
    }
    assert len(texts) == 1
    completions = {
        mounted.completions.create(model="default", prompt="The quick", temperature=0).choices[0].text
        for mounted in (client, hadrian_client)
    }
    assert len(completions) == 1


def test_a_stream_adds_up_to_the_whole_answer(hadrian_client: OpenAI) -> None:
    whole = hadrian_client.chat.completions.create(model="default", messages=HELLO, temperature=0)
    with hadrian_client.chat.completions.stream(model="default", messages=HELLO, temperature=0) as stream:
        final = stream.get_final_completion()
    assert final.choices[0].message.content == whole.choices[0].message.content


def test_models_are_listed(hadrian_client: OpenAI) -> None:
    assert "wireproof-tiny" in [model.id for model in hadrian_client.models.list()]


def test_an_unknown_model_is_a_routing_error(hadrian_client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        hadrian_client.chat.completions.create(model="no-such-model", messages=HELLO)
    assert raised.value.code == "routing_error"


def test_several_models_are_tried_in_turn(hadrian_client: OpenAI) -> None:
    answer = hadrian_client.chat.completions.create(
        model="no-such-model", messages=HELLO, max_tokens=2, extra_body={"models": ["wireproof-tiny"]}
    )
    assert answer.model == "wireproof-tiny"
