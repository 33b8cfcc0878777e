"""Answers of a demanded form: response_format and the SDK's parse helpers."""

import json
from enum import Enum

import openai
import pytest
from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam
from pydantic import BaseModel, Field

TOM: list[ChatCompletionMessageParam] = [
    {"role": "user", "content": "Tom is 33 years old and lives in Rome. Reply in JSON with name, age."},
]


class Mood(Enum):
    GOOD = "good"
    BAD = "bad"


class Person(BaseModel):
    name: str = Field(max_length=12)
    age: int = Field(ge=0, le=120)
    mood: Mood
    nicknames: list[str] = Field(max_length=1)


def test_parse_gives_an_instance_of_the_model(client: OpenAI) -> None:
    answer = client.chat.completions.parse(
        model="default", messages=TOM, response_format=Person, temperature=0, max_tokens=300
    )
    (choice,) = answer.choices
    assert choice.finish_reason == "stop"
    assert isinstance(choice.message.parsed, Person)


def test_a_hot_sample_is_still_valid(client: OpenAI) -> None:
    for seed in range(3):
        answer = client.chat.completions.create(
            model="default",
            messages=TOM,
            response_format={
                "type": "json_schema",
                "json_schema": {
                    "name": "answer",
                    "strict": True,
                    "schema": {
                        "type": "object",
                        "properties": {"ok": {"type": "boolean"}, "level": {"enum": [1, 2, 3]}},
                        "required": ["ok", "level"],
                        "additionalProperties": False,
                    },
                },
            },
            temperature=1.8,
            seed=seed,
            max_tokens=60,
        )
        assert answer.choices[0].finish_reason == "stop"
        value = json.loads(answer.choices[0].message.content or "")
        assert isinstance(value["ok"], bool)
        assert value["level"] in {1, 2, 3}


def test_a_json_object_is_an_object(client: OpenAI) -> None:
    answer = client.chat.completions.create(
        model="default", messages=TOM, response_format={"type": "json_object"}, temperature=0, max_tokens=200
    )
    assert answer.choices[0].finish_reason == "stop"
    assert isinstance(json.loads(answer.choices[0].message.content or ""), dict)


def test_parse_says_when_the_limit_cut_the_answer(client: OpenAI) -> None:
    with pytest.raises(openai.LengthFinishReasonError):
        client.chat.completions.parse(
            model="default", messages=TOM, response_format=Person, temperature=0, max_tokens=3
        )
