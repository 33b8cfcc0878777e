"""The evaluation asks always the same, in proper form, and knows right from wrong."""

import json
from collections import Counter

from wireproof_training.evaluation.case import Case, exactly
from wireproof_training.evaluation.fixed_cases import fixed_cases
from wireproof_training.evaluation.written_cases import written_cases


def test_the_cases_are_always_the_same() -> None:
    assert list(written_cases()) == list(written_cases())
    assert list(fixed_cases()) == list(fixed_cases())


def test_every_kind_has_its_number_of_cases() -> None:
    written = Counter(case.category for case in written_cases())
    assert all(count % 25 == 0 for count in written.values())
    assert len(written) == 13
    assert Counter(case.category for case in fixed_cases())["fill in the middle"] == 10


def test_conversations_end_where_the_assistant_is_to_speak() -> None:
    for case in written_cases():
        assert case.prompt.endswith("<|im_start|>assistant\n")


def test_expected_calls_are_json_between_their_marks() -> None:
    for case in written_cases():
        if "call" in case.category:
            assert case.pattern.startswith("<tool_call>")
            text = case.pattern.replace("\\", "").split("<tool_call>")[1].removesuffix("</tool_call>")
            assert set(json.loads(text.split("</tool_call>")[0])) == {"name", "arguments"}


def test_an_answer_must_match_as_a_whole() -> None:
    case = Case("sums", "2 + 2 =", exactly("4."))
    assert case.accepts(" 4.\n")
    assert not case.accepts("4. And more")
    assert not case.accepts("4!")
