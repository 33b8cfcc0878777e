"""The four forms of a prompt."""

from collections.abc import Sequence
from typing import Any

import pytest

from wireproof_server.generation.prompts import split_prompts


@pytest.mark.parametrize(
    ("value", "prompts"),
    [
        ("text", [("text", "prompt")]),
        ("", [("", "prompt")]),
        (None, [("", "prompt")]),
        (["a", ""], [("a", "prompt[0]"), ("", "prompt[1]")]),
        ([5, 6], [([5, 6], "prompt")]),
        ([[5], [6, 7]], [([5], "prompt[0]"), ([6, 7], "prompt[1]")]),
        ([], []),
    ],
)
def test_a_prompt_is_a_text_or_token_ids_or_a_list_of_either(value: Any, prompts: Sequence[tuple[Any, str]]) -> None:
    assert [(prompt.value, prompt.parameter) for prompt in split_prompts(value)] == prompts
