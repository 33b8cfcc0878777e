"""What a mutant is, and how one is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from wireproof.peers.golden.settings import Settings
from wireproof.peers.wire.rules import Rule


@dataclass(frozen=True, slots=True)
class Mutant:
    """A server that is wrong in one way.

    `breaks` are the clauses that it breaks: finding one of them kills it. `source` is the number of a defect of the
    field, or `own`. `profile` is the dialect it is judged by, `settings` are those of the golden peer behind it.
    `reason`, where it is not empty, says why no kit could find it by the wire within the budget: it may survive.
    """

    name: str
    breaks: tuple[str, ...]
    sentence: str
    rules: tuple[Rule, ...]
    source: str = "own"
    profile: str = "openai"
    settings: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""

    @property
    def peer(self) -> Settings:
        """The healthy server behind it."""
        return replace(Settings(profile=self.profile), **self.settings)

    @property
    def surface(self) -> str:
        """The folder that it is in."""
        return self.name.partition(".")[0]


def mutant(
    *breaks: str,
    source: str = "own",
    profile: str = "openai",
    settings: Mapping[str, Any] | None = None,
    reason: str = "",
) -> Callable[[Rule | tuple[Rule, ...]], Mutant]:
    """Make the decorated rule a mutant: its function's name is its name, the docstring its sentence."""

    def made(rules: Rule | tuple[Rule, ...]) -> Mutant:
        listed = rules if isinstance(rules, tuple) else (rules,)
        change = listed[0].change
        surface = change.__module__.split(".")[2]
        name = f"{surface}.{change.__name__.strip('_').replace('_', '-')}"
        sentence = " ".join((change.__doc__ or "").split())
        return Mutant(name, breaks, sentence, listed, source, profile, settings or {}, reason)

    return made
