"""What the words of generation and of requests are made of: values."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True)
def value(kind: type[Kind]) -> type[Kind]:
    """Make a class a dataclass with slots whose instances are equal by their fields, and are never changed.

    The type checker refuses a change. At run time nothing does, unlike with `frozen=True`: that sets every field
    through `object.__setattr__`, which costs 0.09 us a field instead of 0.01. A chat request makes about a hundred
    fields, a stream five a token. What is made seldom is better frozen.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)
