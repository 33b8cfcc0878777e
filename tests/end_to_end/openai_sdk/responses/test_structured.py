"""Texts of a demanded form: text.format, the SDK's parse helper and parsed tool arguments."""

import json
from enum import Enum

import openai
import pytest
from openai import OpenAI
from openai.types.responses import ParsedResponseFunctionToolCall
from pydantic import BaseModel, Field

TOM = "Tom is 33 years old and lives in Rome. Reply in JSON with name, age."


class Mood(Enum):
    GOOD = "good"
    BAD = "bad"


class Person(BaseModel):
    name: str = Field(max_length=12)
    age: int = Field(ge=0, le=120)
    mood: Mood
    nicknames: list[str] = Field(max_length=1)


class Move(BaseModel):
    """Move a piece."""

    steps: int = Field(ge=0, le=9)
    backwards: bool


def test_parse_gives_an_instance_of_the_model(client: OpenAI) -> None:
    response = client.responses.parse(
        model="default", input=TOM, text_format=Person, temperature=0, max_output_tokens=300
    )
    assert response.status == "completed"
    assert isinstance(response.output_parsed, Person)


def test_hot_samples_are_still_valid(client: OpenAI) -> None:
    for _ in range(3):
        response = client.responses.parse(
            model="default", input=TOM, text_format=Move, temperature=1.8, max_output_tokens=60
        )
        assert isinstance(response.output_parsed, Move)


def test_the_arguments_of_a_pydantic_tool_are_parsed(client: OpenAI) -> None:
    response = client.responses.parse(
        model="default",
        input="Go three steps.",
        tools=[openai.pydantic_function_tool(Move)],
        tool_choice="required",
        parallel_tool_calls=False,
        temperature=0,
        max_output_tokens=60,
    )
    (call,) = response.output
    assert isinstance(call, ParsedResponseFunctionToolCall)
    assert isinstance(call.parsed_arguments, Move)


def test_a_json_object_is_an_object(client: OpenAI) -> None:
    response = client.responses.create(
        model="default", input=TOM, text={"format": {"type": "json_object"}}, temperature=0, max_output_tokens=200
    )
    assert response.status == "completed"
    assert isinstance(json.loads(response.output_text), dict)
    assert response.text is not None
    assert response.text.format is not None
    assert response.text.format.type == "json_object"


def test_what_the_limit_cut_off_says_so_and_is_no_instance(client: OpenAI) -> None:
    response = client.responses.create(
        model="default",
        input=TOM,
        text={"format": {"type": "json_schema", "name": "person", "schema": Person.model_json_schema()}},
        temperature=0,
        max_output_tokens=16,
    )
    assert response.status == "incomplete"
    with pytest.raises(ValueError, match="Invalid JSON"):
        Person.model_validate_json(response.output_text)
