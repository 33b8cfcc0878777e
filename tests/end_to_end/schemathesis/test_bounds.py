"""What is sent is made cheap without changing whether it is valid."""

from typing import Any

import pytest

from tests.end_to_end.schemathesis.bounds import Allowance, clamp


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"n": 128, "best_of": 20, "max_tokens": 10**9}, {"n": 2, "best_of": 3, "max_tokens": 8}),
        ({"n": 129, "best_of": 21, "max_tokens": -1}, {"n": 129, "best_of": 21, "max_tokens": -1}),
        ({"n": True, "max_tokens": "9", "model": 5}, {"n": True, "max_tokens": "9", "model": 5}),
        ({"n": 5.0, "best_of": 2.5, "max_tokens": 1e300}, {"n": 2, "best_of": 2.5, "max_tokens": 8}),
        ({"prompt": [5000, -1, 3.0]}, {"prompt": [904, -1, 3.0]}),
        ({"prompt": [[4096.0], "a"]}, {"prompt": [[0], "a"]}),
        ({"messages": []}, {"messages": [], "max_completion_tokens": 8}),
        ({"messages": [], "max_tokens": 3}, {"messages": [], "max_tokens": 3}),
        ({"models": ["x", "", 4]}, {"models": ["default", "", 4]}),
    ],
)
def test_only_valid_values_are_lowered(body: dict[str, Any], expected: dict[str, Any]) -> None:
    clamp(body)
    assert body == expected


def test_most_model_names_become_the_default_and_some_stay_unknown() -> None:
    bodies = [{"model": f"model-{number}"} for number in range(200)]
    for body in bodies:
        clamp(body)
    kept = [body for body in bodies if body["model"] != "default"]
    assert 0 < len(kept) < 100


def test_an_allowance_takes_so_many_of_each_kind() -> None:
    allowance = Allowance(2)
    assert [allowance.take("a"), allowance.take("a"), allowance.take("b"), allowance.take("a")] == [
        True,
        True,
        True,
        False,
    ]
