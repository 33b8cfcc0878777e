"""What is wrong with a contract: a value, so that one run can report every breach."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """One broken rule. `file` is relative to the contract's folder, `place` a JSON pointer in it ("" is all of it)."""

    file: str
    place: str
    rule: str
    message: str

    def __str__(self) -> str:
        place = f"#{self.place}" if self.place else ""
        return f"{self.file}{place}: [{self.rule}] {self.message}"


class ContractError(Exception):
    """The contract cannot be used as it stands; `breaches` says why, sorted."""

    def __init__(self, breaches: Sequence[Breach]) -> None:
        self.breaches = tuple(sorted(breaches))
        super().__init__("\n".join(map(str, self.breaches)))
