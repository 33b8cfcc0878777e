"""What a selftest runs the kit against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from wireproof.mutants.catalogue import all_mutants
from wireproof.mutants.mutant import Mutant
from wireproof.peers.golden.settings import Settings
from wireproof.peers.wire.rules import Rule
from wireproof.variants.catalogue import all_variants
from wireproof.variants.variant import Variant
from wireproof_contract.documents import PROFILES

Kind = Literal["golden", "mutant", "variant"]


@dataclass(frozen=True, slots=True)
class Target:
    """A peer by name, so that it can be sent to another process; its rules and settings are looked up there."""

    kind: Kind
    name: str
    profile: str

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What alters the healthy server."""
        if self.kind == "mutant":
            return mutant_named(self.name).rules
        return variant_named(self.name).rules if self.kind == "variant" else ()

    @property
    def settings(self) -> Settings:
        """The healthy server behind it."""
        if self.kind == "mutant":
            return mutant_named(self.name).peer
        return variant_named(self.name).peer(self.profile) if self.kind == "variant" else Settings(profile=self.profile)


def mutant_named(name: str) -> Mutant:
    """The mutant of that name. Raises KeyError."""
    return {each.name: each for each in all_mutants()}[name]


def variant_named(name: str) -> Variant:
    """The variant of that name. Raises KeyError."""
    return {each.name: each for each in all_variants()}[name]


def all_targets(only: Sequence[str] = (), profiles: Iterable[str] = PROFILES) -> list[Target]:
    """The golden peer and the variants in each of the profiles, and the mutants, each in its own.

    `only` selects by the beginning of names (`chat`, `chat.usage-missing`, `golden`, `crlf`). Mutants of other profiles
    than those are left out.
    """
    wanted = tuple(profiles)
    golden = [Target("golden", "golden", profile) for profile in wanted]
    mutants = [Target("mutant", each.name, each.profile) for each in all_mutants() if each.profile in wanted]
    variants = [
        Target("variant", each.name, profile)
        for each in all_variants()
        for profile in each.profiles
        if profile in wanted
    ]
    targets = [*golden, *mutants, *variants]
    return [each for each in targets if not only or each.name.startswith(tuple(only))]


def sampled(targets: Sequence[Target], every: int) -> list[Target]:
    """The golden peers, and each so-many-th of the others by name: the same ones each time, of all surfaces."""
    golden = [each for each in targets if each.kind == "golden"]
    others = sorted((each for each in targets if each.kind != "golden"), key=lambda each: (each.kind, each.name))
    return [*golden, *others[::every]]
