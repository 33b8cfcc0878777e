"""All exchanges of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from wireproof.transcript.exchange import Exchange


@dataclass(frozen=True, slots=True)
class Target:
    """What was tested: the base URL without a trailing slash, the model asked for, the profile it was held to."""

    base_url: str
    model: str
    profile: str


@dataclass(frozen=True, slots=True)
class Omission:
    """Why a probe was not asked, or not to its end.

    `left_out`: by whoever runs the kit. `budget`: nothing was left of requests or tokens. `absent`: the profile lacks a
    capability. `unanswered`: what it builds on was refused or never answered. `interrupted`: by whoever runs the kit.
    `died`: the target was gone. `message` says it in a sentence.
    """

    cause: Literal["left_out", "budget", "absent", "unanswered", "interrupted", "died"]
    message: str


@dataclass(frozen=True)
class Transcript:
    """What a run recorded, in the order of sending: enough to judge again without the target.

    `omissions` are by the name of the probe.
    """

    target: Target
    exchanges: tuple[Exchange, ...] = ()
    omissions: Mapping[str, Omission] = field(default_factory=dict)

    @cached_property
    def _by_label(self) -> dict[str, Exchange]:
        return {exchange.label: exchange for exchange in self.exchanges}

    def exchange(self, label: str) -> Exchange | None:
        """The exchange of that label; None where it was not recorded."""
        return self._by_label.get(label)
