"""What a variant is, and how one is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from wireproof.peers.golden.settings import Settings
from wireproof.peers.wire.rules import Rule
from wireproof_contract.documents import PROFILES


@dataclass(frozen=True, slots=True)
class Variant:
    """A healthy server with an oddity.

    `profiles` are those in which it is legal. `warns` are the clauses that may warn of it, for what is no breach but
    hurts some clients; nothing may ever fail.
    """

    name: str
    sentence: str
    rules: tuple[Rule, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    profiles: tuple[str, ...] = PROFILES
    warns: tuple[str, ...] = ()

    def peer(self, profile: str) -> Settings:
        """The healthy server behind it, in a dialect."""
        return replace(Settings(profile=profile), **self.settings)


def variant(
    *, settings: Mapping[str, Any] | None = None, profiles: tuple[str, ...] = PROFILES, warns: tuple[str, ...] = ()
) -> Callable[[Rule | tuple[Rule, ...]], Variant]:
    """Make the decorated rule a variant: its function's name is its name, the docstring its sentence."""

    def made(rules: Rule | tuple[Rule, ...]) -> Variant:
        listed = rules if isinstance(rules, tuple) else (rules,)
        change = listed[0].change
        name = change.__name__.strip("_").replace("_", "-")
        return Variant(name, " ".join((change.__doc__ or "").split()), listed, settings or {}, profiles, warns)

    return made
