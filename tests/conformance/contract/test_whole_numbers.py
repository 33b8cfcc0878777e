"""Whole numbers of answers."""

from wireproof.contract.whole_numbers import fractions


def test_a_count_with_a_fraction_is_a_violation_at_its_place() -> None:
    [found] = fractions({"choices": [{"index": 0, "logprob": -1.0}], "usage": {"prompt_tokens": 10.0}})
    assert found.pointer == "usage.prompt_tokens"
    assert "10.0" in found.message


def test_what_is_no_count_or_repeats_the_request_may_have_a_fraction() -> None:
    assert not [
        *fractions(
            {"created_at": 1.7e9, "created": 1.7e9, "temperature": 1.0, "parameters": {"index": 1.0}, "index": True}
        )
    ]


def test_a_count_that_is_not_whole_is_left_to_the_schema() -> None:
    assert not [*fractions({"index": 10.5})]
