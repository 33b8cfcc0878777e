"""The four forms a prompt may have."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt of a request: text or token ids, and its place in the request for errors."""

    value: str | Sequence[int]
    parameter: str = "prompt"


def split_prompts(value: str | Sequence[str] | Sequence[int] | Sequence[Sequence[int]] | None) -> list[Prompt]:
    """The prompts of a text, of token ids, or of a list of either; an empty list has none.

    None is the empty prompt: the model begins a new document (the default of OpenAI's `prompt`, its end-of-text token).
    """
    if value is None:
        return [Prompt("")]
    if isinstance(value, str):
        return [Prompt(value)]
    if value and isinstance(value[0], int):
        return [Prompt(cast("Sequence[int]", value))]  # the first item tells the kind of all
    several = cast("Sequence[str | Sequence[int]]", value)
    return [Prompt(prompt, f"prompt[{position}]") for position, prompt in enumerate(several)]
