"""How tools and formats may be broken."""

import json
from typing import Any

import pytest

from tests.conformance.judges.responses.conftest import Examine
from tests.conformance.judges.responses.rules import (
    body_of,
    delete,
    dropped,
    fields,
    items,
    put,
    refused,
    whole_response,
)
from wireproof.peers.wire.rules import RESPONSES, Json, Rule


def _doubled_calls(body: Json) -> None:
    calls = [item for item in body["output"] if item["type"] == "function_call"]
    body["output"] += [{**call, "id": f"{call['id']}2", "call_id": f"{call['call_id']}2"} for call in calls]


def _in_reasoning(body: Json) -> None:
    text = body["output"][0]["content"][0]["text"]
    if body["text"]["format"]["type"] == "json_schema":
        thought = {
            "type": "reasoning",
            "id": "rs_1",
            "summary": [],
            "content": [{"type": "reasoning_text", "text": text}],
        }
        body["output"] = [thought]


def _fenced(body: Json) -> None:
    part = body["output"][0]["content"][0]
    if body["text"]["format"]["type"] == "json_schema":
        part["text"] = f"```json\n{part['text']}\n```"


def _all_called(name: str) -> Any:
    def change(asked: Json) -> None:
        if isinstance(asked["tool_choice"], dict):
            asked["tool_choice"]["name"] = name

    return change


def _wrong_arguments(item: Json) -> None:
    item["arguments"] = json.dumps({"place": "Paris"})


def _given_call_id(asked: Json) -> None:
    asked["input"][-1].setdefault("call_id", asked["input"][1]["call_id"])


TOOLS = {
    "required is auto": ("responses.tool-choice.required.honoured", fields(put("none", "tool_choice"))),
    "another function is called": ("responses.tool-choice.function.honoured", fields(_all_called("get_weather"))),
    "none is ignored": (
        "responses.tool-choice.none.honoured",
        fields(lambda asked: asked.update(tool_choice="required") if asked["tool_choice"] == "none" else None),
    ),
    "two calls though not parallel": (
        "responses.parallel-tool-calls.honoured",
        whole_response(_doubled_calls, RESPONSES),
    ),
    "call_id is empty": ("responses.function-call", items("function_call", put("", "call_id"))),
    "call_id is missing": ("responses.function-call", items("function_call", delete("call_id"))),
    "call has no name": ("responses.function-call", items("function_call", delete("name"))),
    "calls have no ids as items": ("responses.output.call-ids", items("function_call", delete("id"))),
    "arguments are an object": (
        "responses.function-call",
        items("function_call", lambda item: item.update(arguments=json.loads(item["arguments"] or "{}"))),
    ),
    "arguments are encoded twice": (
        "responses.function-call.arguments",
        whole_response(lambda body: body["output"][0].update(arguments=json.dumps(body["output"][0]["arguments"]))),
    ),
    "arguments are cut": (
        "responses.function-call.arguments",
        whole_response(lambda body: body["output"][0].update(arguments=body["output"][0]["arguments"][:-1])),
    ),
    "id is the call_id": (
        "responses.function-call.distinct-id",
        items("function_call", lambda item: item.update(id=item["call_id"])),
    ),
    "strict arguments are others": (
        "responses.function-call.strict",
        whole_response(lambda body: _wrong_arguments(body["output"][0]) if "arguments" in body["output"][0] else None),
    ),
    "results are refused": (
        "responses.input.tool-results.accepted",
        refused(lambda asked: "function_call_output" in str(asked["input"])),
    ),
    "a result without call_id is accepted": (
        "responses.input.tool-results.call-id-required",
        fields(_given_call_id),
    ),
    "functions without arguments are refused": (
        "responses.tools.without-arguments.accepted",
        refused(lambda asked: any(not tool.get("parameters") for tool in asked["tools"])),
    ),
    "none is refused": (
        "responses.tool-choice.none.accepted",
        refused(lambda asked: asked["tool_choice"] == "none"),
    ),
    "schema is ignored": ("responses.json-schema.honoured", dropped("text")),
    "JSON is in the reasoning": ("responses.json-schema.honoured", whole_response(_in_reasoning, RESPONSES)),
    "JSON is in a block of Markdown": ("responses.json-schema.honoured", whole_response(_fenced, RESPONSES)),
    "count of tokens has no object": (
        "responses.input-tokens.shape",
        body_of("countInputTokens", delete("object")),
    ),
    "count of tokens is a constant": (
        "responses.input-tokens.equal",
        body_of("countInputTokens", put(1, "input_tokens")),
    ),
}


BROKEN = TOOLS


@pytest.mark.parametrize(("clause", "rules"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_found(examined: Examine, clause: str, rules: tuple[Rule, ...]) -> None:
    examined(rules).show(clause)
