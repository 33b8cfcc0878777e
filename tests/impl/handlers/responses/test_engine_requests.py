"""Every field of a request reaches the engine as what it means."""

from typing import Any

import pytest

from tests.impl.handlers.responses.contract import properties
from tests.impl.handlers.responses.playing import order
from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.conversation import Message, TextPart, ToolChoice
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest
from wireproof_server.generation.sampling import RepetitionPenaltyByMatch, Sampling

SCHEMA = {"type": "object", "properties": {"a": {"type": "integer"}}}
LOGPROBS = ["message.output_text.logprobs"]


def asked(**body: Any) -> ChatRequest:
    return order(**{"input": "Hi", **body}).request("scripted")


def test_without_parameters_everything_is_neutral() -> None:
    assert asked() == ChatRequest("scripted", (Message("user", (TextPart("Hi"),)),), Sampling(), parameter="input")


def test_null_is_as_good_as_absent() -> None:
    fields = dict.fromkeys(properties("CreateResponseRequest"))
    assert asked(**{**fields, "input": "Hi"}) == asked()


def test_unknown_fields_are_ignored_even_where_chat_completions_know_them() -> None:
    assert asked(seed="seven", max_tokens=5, truncate_sequence=True, messages=3) == asked()


def test_the_sampling_parameters_reach_the_engine() -> None:
    knobs: dict[str, Any] = {
        "temperature": 0.5,
        "top_p": 0.25,
        "min_p": 0.125,
        "frequency_penalty": 1.0,
        "presence_penalty": -1.0,
        "repetition_penalty": 1.5,
        "ignore_eos": True,
    }
    found = asked(**knobs, max_output_tokens=20, top_k=3, stop=["a", "b"], logit_bias={"5": -1}, dry_multiplier=0.5)
    assert found.sampling == Sampling(
        **knobs,
        top_k=3,
        max_tokens=20,
        stop=("a", "b"),
        logit_bias={5: -1},
        dry=RepetitionPenaltyByMatch(multiplier=0.5),
    )


@pytest.mark.parametrize(("sent", "meant"), [(1, 1), (16.9, 16), (1e300, 2**53)])
def test_a_limit_with_a_fraction_is_rounded_down(sent: float, meant: int) -> None:
    found = order(input="Hi", max_output_tokens=sent)
    assert found.sampling.max_tokens == found.echo["max_output_tokens"] == meant


@pytest.mark.parametrize(("sent", "meant"), [(3.9, 3), (0, 0), (-1, 0), (0.5, 0)])
def test_top_k_is_rounded_down_and_off_from_zero_on(sent: float, meant: int) -> None:
    assert asked(top_k=sent).sampling.top_k == meant


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"include": LOGPROBS}, 0),
        ({"include": LOGPROBS, "top_logprobs": 3}, 3),
        ({"logprobs": True, "top_logprobs": 3}, 3),
        ({"top_logprobs": 0}, None),
        ({"logprobs": False}, None),
        ({"include": ["reasoning.encrypted_content"]}, None),
    ],
)
def test_log_probabilities_are_asked_for_by_include(body: dict[str, Any], expected: int | None) -> None:
    assert asked(**body).sampling.logprobs == expected


def test_alternatives_of_log_probabilities_that_are_not_wanted_are_refused() -> None:
    with pytest.raises(InvalidRequest) as refusal:
        asked(top_logprobs=1)
    assert refusal.value.parameter == "top_logprobs"


@pytest.mark.parametrize(("sent", "meant"), [("auto", True), ("disabled", False), (None, False)])
def test_truncation_may_cut_the_input(sent: str | None, meant: bool) -> None:
    assert asked(truncation=sent).truncate is meant


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"text": {"format": {"type": "text"}}}, None),
        ({"text": {"format": None}}, None),
        ({"text": {"verbosity": "medium"}}, None),
        ({"text": {"format": {"type": "json_object"}}}, Grammar("json_object", parameter="text.format")),
        (
            {"text": {"format": {"type": "json_schema", "name": "n", "schema": SCHEMA}}},
            Grammar("json_schema", SCHEMA, parameter="text.format.schema"),
        ),
        ({"response_format": {"type": "json_object"}}, Grammar("json_object", parameter="response_format")),
        ({"grammar": {"type": "regex", "value": "a+"}}, Grammar("regex", "a+", parameter="grammar")),
        (
            {"grammar": {"type": "regex", "value": "a+"}, "text": {"format": {"type": "text"}}},
            Grammar("regex", "a+", parameter="grammar"),
        ),
    ],
)
def test_the_form_of_the_text_is_a_grammar(body: dict[str, Any], expected: Grammar | None) -> None:
    assert asked(**body).grammar == expected


@pytest.mark.parametrize(
    ("field", "value"), [("grammar", {"type": "regex", "value": "a"}), ("response_format", {"type": "json_object"})]
)
def test_two_forms_of_the_text_exclude_each_other(field: str, value: Any) -> None:
    with pytest.raises(InvalidRequest) as refusal:
        asked(**{field: value}, text={"format": {"type": "json_object"}})
    assert refusal.value.parameter == field


@pytest.mark.parametrize(
    ("reasoning", "expected"),
    [
        ({}, None),
        ({"effort": "low"}, "low"),
        ({"effort": "off"}, "none"),
        ({"effort": "none", "enabled": False}, "none"),
        ({"enabled": False}, "none"),
        ({"enabled": True}, "medium"),
        ({"enabled": True, "effort": "high"}, "high"),
        ({"summary": "auto", "mode": "standard", "context": "auto"}, None),
        ({"generate_summary": "auto", "context": "all_turns"}, None),
    ],
)
def test_the_effort_of_reasoning_reaches_the_engine(reasoning: dict[str, Any], expected: str | None) -> None:
    assert asked(reasoning=reasoning).reasoning_effort == expected


@pytest.mark.parametrize("reasoning", [{"effort": "low", "enabled": False}, {"effort": "none", "enabled": True}])
def test_an_effort_that_contradicts_itself_is_refused(reasoning: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest) as refusal:
        asked(reasoning=reasoning)
    assert refusal.value.parameter == "reasoning.enabled"


@pytest.mark.parametrize(
    "reasoning",
    [
        {"summary": "detailed"},
        {"generate_summary": "concise"},
        {"mode": "pro"},
        {"context": "current_turn"},
        {"max_tokens": 9},
    ],
)
def test_reasoning_in_a_way_that_is_not_offered_is_refused_by_name(reasoning: dict[str, Any]) -> None:
    with pytest.raises(UnsupportedParameter) as refusal:
        asked(reasoning=reasoning)
    assert refusal.value.parameter == f"reasoning.{next(iter(reasoning))}"


def test_tools_and_their_choice_reach_the_engine() -> None:
    found = asked(tools=[{"type": "function", "name": "f"}], tool_choice="required", parallel_tool_calls=False)
    assert [tool.name for tool in found.tools] == ["f"]
    assert found.tool_choice == ToolChoice("required")
    assert found.parallel_tool_calls is False


def test_where_the_answer_goes_is_part_of_the_order() -> None:
    found = order(
        input="Hi",
        model="scripted",
        models=["other"],
        previous_response_id="resp_0",
        background=True,
        stream=True,
        stream_options={"include_obfuscation": True},
        include=["usage.incremental", "file_search_call.results"],
    )
    assert (found.model, found.models, found.previous_response_id) == ("scripted", ["other"], "resp_0")
    assert (found.background, found.store) == (True, True)
    assert found.stream is not None
    assert found.stream.include_obfuscation
    assert found.include == {"usage.incremental", "file_search_call.results"}


def test_without_being_told_a_response_is_stored_in_the_foreground_and_whole() -> None:
    found = order(input="Hi")
    assert (found.store, found.background, found.stream, found.include) == (True, False, None, frozenset())
    assert (found.model, list(found.models), found.previous_response_id) == (None, [], None)
    assert order(input="Hi", store=False).store is False


@pytest.mark.parametrize("body", [{"model": "scripted"}, {"input": None, "model": None}, {"input": [], "stream": True}])
def test_nothing_to_answer_is_said_clearly(body: dict[str, Any]) -> None:
    with pytest.raises(ApiError) as refusal:
        order(**body)
    assert (refusal.value.status, refusal.value.code, refusal.value.param) == (
        400,
        "missing_required_parameter",
        "input",
    )
    assert "previous_response_id" in refusal.value.message
