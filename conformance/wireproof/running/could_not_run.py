"""Why a run makes no sense: nothing can be said of the target, good or bad."""

from dataclasses import dataclass
from typing import Literal

Code = Literal["usage", "unreachable", "wrong_key", "unknown_model", "no_model", "wrong_base_url"]


@dataclass
class CouldNotRun(Exception):
    """Exit code 2. `cause` is what happened, `hint` what to do about it."""

    code: Code
    cause: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.cause}\n{self.hint}" if self.hint else self.cause
