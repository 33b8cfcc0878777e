"""The four documents as their users read them."""

import json
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV32SpecValidator

from contract_generator.__main__ import CONTRACT
from contract_generator.rules.examples import broken_examples
from wireproof_contract import documents, profile_types

SCHEMA = json.loads((Path(documents.__file__).parent / "profiles" / "profile.schema.json").read_bytes())


def test_the_profiles_that_can_be_read_are_the_overlays_that_are_written() -> None:
    shipped = {path.stem for path in (Path(documents.__file__).parent / "profiles").glob("openapi-*.json")}
    written = {path.stem for path in (CONTRACT / "overlays").glob("*.yaml")} - {"contradictions"}
    assert set(documents.PROFILES) == written == {name.removeprefix("openapi-3.2-") for name in shipped}


def test_an_unknown_profile_is_refused_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="hadrian"):
        documents.profile("../data/openapi-3.2")


def test_each_call_gives_a_document_of_its_own() -> None:
    documents.profile("openai")["paths"].clear()
    assert documents.profile("openai")["paths"]


@pytest.mark.parametrize("name", documents.PROFILES)
def test_a_profile_is_a_valid_openapi_3_2_document(profiles: dict[str, dict[str, Any]], name: str) -> None:
    assert profiles[name]["openapi"].startswith("3.2.")
    assert list(OpenAPIV32SpecValidator(profiles[name]).iter_errors()) == []


@pytest.mark.parametrize("name", documents.PROFILES)
def test_every_example_of_a_profile_keeps_its_schema(profiles: dict[str, dict[str, Any]], name: str) -> None:
    assert broken_examples(profiles[name]) == []


@pytest.mark.parametrize("name", documents.PROFILES)
def test_a_profile_states_itself_as_its_schema_demands(statements: dict[str, dict[str, Any]], name: str) -> None:
    assert list(Draft202012Validator(SCHEMA).iter_errors(statements[name])) == []
    assert statements[name]["name"] == name


@pytest.mark.parametrize("name", documents.PROFILES)
def test_the_server_of_a_profile_is_its_base_path(
    profiles: dict[str, dict[str, Any]], statements: dict[str, dict[str, Any]], name: str
) -> None:
    assert [server["url"] for server in profiles[name]["servers"]] == [statements[name]["base_path"]]


@pytest.mark.parametrize("schema", [SCHEMA, *SCHEMA["$defs"].values()], ids=["Profile", *SCHEMA["$defs"]])
def test_a_statement_leaves_nothing_out_and_adds_nothing(schema: dict[str, Any]) -> None:
    if "properties" in schema:
        assert schema["required"] == list(schema["properties"])
        assert schema["additionalProperties"] is False


def test_the_type_of_a_statement_has_its_members() -> None:
    assert get_type_hints(profile_types.Profile).keys() == SCHEMA["properties"].keys()


@pytest.mark.parametrize("name", documents.PROFILES)
def test_what_is_named_in_a_statement_is_in_the_document(
    profiles: dict[str, dict[str, Any]], statements: dict[str, dict[str, Any]], name: str
) -> None:
    schemas = profiles[name]["components"]["schemas"]
    stated = statements[name]
    named = (stated["without_effect"], stated["expected_members"], stated["null_policy"]["refused"])
    missing = [
        f"{schema}.{member}"
        for members_of in named
        for schema, members in members_of.items()
        for member in members
        if member not in schemas[schema]["properties"]
    ]
    assert missing == []


@pytest.mark.parametrize("name", documents.PROFILES)
def test_a_capability_that_is_absent_has_no_operation(
    profiles: dict[str, dict[str, Any]], statements: dict[str, dict[str, Any]], name: str
) -> None:
    operations = {
        "retrieve_model": "/models/{model}",
        "stored_responses": "/responses/{response_id}",
        "input_items": "/responses/{response_id}/input_items",
        "input_token_count": "/responses/input_tokens",
    }
    levels = statements[name]["capabilities"]
    absent = {path for capability, path in operations.items() if levels[capability] == "absent"}
    assert {path for path in operations.values() if path not in profiles[name]["paths"]} == absent


FIELDS = {
    "echo": ("CreateCompletionRequest", "echo"),
    "completion_logprobs": ("CreateCompletionRequest", "logprobs"),
    "best_of": ("CreateCompletionRequest", "best_of"),
    "grammar": ("CreateCompletionRequest", "grammar"),
    "tools_on_completions": ("CreateCompletionRequest", "tools"),
    "response_format_on_completions": ("CreateCompletionRequest", "response_format"),
    "truncate_sequence": ("CreateCompletionRequest", "truncate_sequence"),
    "sampling_extensions": ("CreateCompletionRequest", "dry_multiplier"),
    "seed": ("CreateCompletionRequest", "seed"),
    "chat_n": ("CreateChatCompletionRequest", "n"),
    "reasoning_effort": ("CreateChatCompletionRequest", "reasoning_effort"),
    "parallel_tool_calls": ("CreateChatCompletionRequest", "parallel_tool_calls"),
    "metadata": ("CreateChatCompletionRequest", "metadata"),
    "background": ("CreateResponseRequest", "background"),
}


@pytest.mark.parametrize("name", documents.PROFILES)
def test_a_capability_that_is_absent_has_no_field(
    profiles: dict[str, dict[str, Any]], statements: dict[str, dict[str, Any]], name: str
) -> None:
    schemas = profiles[name]["components"]["schemas"]
    levels = statements[name]["capabilities"]
    gone = {key for key, (schema, field) in FIELDS.items() if field not in schemas[schema]["properties"]}
    assert gone == {key for key in FIELDS if levels[key] == "absent"}
