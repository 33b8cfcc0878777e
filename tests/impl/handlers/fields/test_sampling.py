"""Sampling parameters as requests state them."""

from typing import Any

import pytest

from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.generation.sampling import RepetitionPenaltyByMatch, Sampling
from wireproof_server.handlers.fields.sampling import sampling, token_limit


def read(**body: Any) -> Sampling:
    return sampling(body, max_tokens=None, logprobs=None)


FIELDS = (
    "temperature",
    "top_p",
    "top_k",
    "min_p",
    "seed",
    "stop",
    "logit_bias",
    "presence_penalty",
    "frequency_penalty",
    "repetition_penalty",
    "dry_multiplier",
    "dry_base",
    "dry_allowed_length",
    "dry_sequence_breakers",
    "ignore_eos",
)


def test_what_is_absent_or_null_is_neutral() -> None:
    assert read() == read(**dict.fromkeys(FIELDS)) == Sampling()


@pytest.mark.parametrize(
    ("field", "value", "attribute", "expected"),
    [
        ("temperature", 0, "temperature", 0),
        ("top_p", 0.5, "top_p", 0.5),
        ("top_k", 40, "top_k", 40),
        ("min_p", 0.1, "min_p", 0.1),
        ("seed", -5, "seed", -5),
        ("stop", "x", "stop", ("x",)),
        ("stop", ["x", "", "y"], "stop", ("x", "y")),
        ("stop", "", "stop", ()),
        ("logit_bias", {"0": -100, "42": 1.5}, "logit_bias", {0: -100, 42: 1.5}),
        ("presence_penalty", -2, "presence_penalty", -2),
        ("frequency_penalty", 2, "frequency_penalty", 2),
        ("repetition_penalty", 1.1, "repetition_penalty", 1.1),
        ("ignore_eos", True, "ignore_eos", True),
    ],
)
def test_every_field_sets_its_knob(field: str, value: Any, attribute: str, expected: Any) -> None:
    assert getattr(read(**{field: value}), attribute) == expected


def test_dry_is_complete_once_it_is_on_and_neutral_while_its_multiplier_is_off() -> None:
    assert read(dry_multiplier=0.8).dry == RepetitionPenaltyByMatch(multiplier=0.8)
    assert read(
        dry_multiplier=0.8, dry_base=2, dry_allowed_length=0, dry_sequence_breakers=["a"]
    ).dry == RepetitionPenaltyByMatch(0.8, 2, 0, ("a",))
    assert read(dry_multiplier=0, dry_base=2).dry == RepetitionPenaltyByMatch()


@pytest.mark.parametrize("key", ["a", "-1", " 1", "1_0", "٣", "1.0", ""])
def test_a_bias_of_something_that_is_no_token_id_is_refused(key: str) -> None:
    with pytest.raises(InvalidRequest) as refused:
        read(logit_bias={key: 1})
    assert refused.value.parameter == "logit_bias"


def test_two_names_of_one_limit_may_agree_but_not_differ() -> None:
    assert token_limit({"new": 5, "old": None}, "new", "old") == 5
    assert token_limit({"new": 0, "old": 0}, "new", "old") == 0
    assert token_limit({}, "new", "old") is None
    with pytest.raises(InvalidRequest) as refused:
        token_limit({"new": 5, "old": 6}, "new", "old")
    assert refused.value.parameter == "old"
