"""All exchanges of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from wireproof.transcript.exchange import Exchange


@dataclass(frozen=True, slots=True)
class Target:
    """What was tested: the base URL without a trailing slash, the model asked for, the profile it was held to."""

    base_url: str
    model: str
    profile: str


@dataclass(frozen=True)
class Transcript:
    """What a run recorded, in the order of sending: enough to judge again without the target.

    `omissions` says, by probe, why it was not asked or not to its end ("left out by --only", "over the budget", "the
    profile lacks echo", "completions.reference was refused").
    """

    target: Target
    exchanges: tuple[Exchange, ...] = ()
    omissions: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _by_label(self) -> dict[str, Exchange]:
        return {exchange.label: exchange for exchange in self.exchanges}

    def exchange(self, label: str) -> Exchange | None:
        """The exchange of that label; None where it was not recorded."""
        return self._by_label.get(label)
