"""How random requests are made cheap and answerable."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from wireproof.contract.profile import Profile
from wireproof.fuzzing.answerable import answerable
from wireproof.fuzzing.cases import Made, Source, sources
from wireproof.fuzzing.clamping import clamped

OPENAI = Profile("openai")
SCHEMAS = {
    "createCompletion": "CreateCompletionRequest",
    "createChatCompletion": "CreateChatCompletionRequest",
    "createResponse": "CreateResponseRequest",
}
VALID = {source.operation: source for source in sources(OPENAI) if source.valid}


@pytest.mark.parametrize("operation", SCHEMAS)
def test_what_is_valid_stays_valid(operation: str) -> None:
    source: Source = VALID[operation]

    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
    @given(source.cases)
    def holds(case: Made) -> None:
        body = clamped(operation, answerable(operation, case.body), "tiny", 4)
        assert OPENAI.violations(SCHEMAS[operation], body) == ()

    holds()


@pytest.mark.parametrize(
    ("given_limits", "clamped_limits"),
    [
        ({}, {"max_completion_tokens": 4}),
        ({"max_tokens": 900}, {"max_tokens": 4}),
        ({"max_tokens": None}, {"max_tokens": 4}),
        ({"max_tokens": 900.0, "n": 54.0}, {"max_tokens": 4, "n": 2}),
        ({"max_tokens": 2, "n": 7}, {"max_tokens": 2, "n": 2}),
        ({"max_tokens": "many", "n": True}, {"max_tokens": "many", "n": True}),
        ({"max_tokens": -1, "n": 0}, {"max_tokens": -1, "n": 0}),
        ({"max_tokens": 10**20}, {"max_tokens": 10**20}),
    ],
)
def test_limits_are_lowered_and_what_is_wrong_with_them_stays(
    given_limits: dict[str, Any], clamped_limits: dict[str, Any]
) -> None:
    assert clamped("createChatCompletion", given_limits, "tiny", 4) == clamped_limits


def test_a_response_asks_for_no_fewer_tokens_than_the_official_api_takes() -> None:
    assert clamped("createResponse", {}, "tiny", 4) == {"max_output_tokens": 16}


def test_the_targets_model_is_asked_unless_the_name_is_what_is_wrong() -> None:
    assert clamped("createResponse", {"model": "x"}, "tiny", None) == {"model": "tiny"}
    assert clamped("createResponse", {"model": 3}, "tiny", None) == {"model": 3}


@pytest.mark.parametrize("body", [None, [], "text", 3])
def test_a_body_that_is_no_object_stays_as_it_is(body: Any) -> None:
    assert clamped("createChatCompletion", answerable("createChatCompletion", body), "tiny", 4) == body


@pytest.mark.parametrize("prompts", [["a", "b", "c", "d"], [[1], [2], [3]]])
def test_however_it_is_made_a_valid_request_has_few_prompts(prompts: list[Any]) -> None:
    for number in range(20):  # some of them stay as they were made
        assert len(answerable("createCompletion", {"prompt": prompts, "seed": number})["prompt"]) == 2


def test_a_prompt_of_token_ids_may_be_longer() -> None:
    made = [answerable("createCompletion", {"prompt": [1, 2, 3, 4], "seed": number}) for number in range(20)]
    assert any(len(each["prompt"]) == 4 for each in made)
