"""How much is measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """Rounds interleave the stacks, so that a disturbance of the machine touches all of them.

    `requests` are per stack and round, `streams` too; `chunks` are per stream, `tokens` per generation. `mutants` is
    how many broken servers kits are compared on, None all of them, and `kits` are which, by the beginning of their
    names.
    """

    rounds: int = 7
    requests: int = 2000
    streams: int = 4
    chunks: int = 2000
    tokens: int = 512
    mutants: int | None = None
    kits: tuple[str, ...] = ()
