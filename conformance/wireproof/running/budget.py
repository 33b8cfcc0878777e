"""What a run may cost."""

from dataclasses import dataclass

from wireproof.probing.probe import Probe
from wireproof.transcript.spending import Spent


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that a run may spend; None sets no limit."""

    requests: int | None = None
    tokens: int | None = None

    def ended(self, spent: Spent) -> str | None:
        """Why nothing more may be sent; None where something may."""
        if self.requests is not None and spent.requests >= self.requests:
            return f"the budget of {self.requests} requests is spent"
        if self.tokens is not None and spent.tokens >= self.tokens:
            return f"the budget of {self.tokens} tokens is spent"
        return None

    def lacks(self, spent: Spent, probe: Probe) -> str | None:
        """Why the probe cannot be afforded; None where it can."""
        if self.requests is not None and spent.requests + probe.requests > self.requests:
            return f"over the budget of {self.requests} requests: {spent.requests} sent, {probe.requests} needed"
        if self.tokens is not None and spent.tokens + probe.tokens > self.tokens:
            return f"over the budget of {self.tokens} tokens: {spent.tokens} spent, {probe.tokens} needed"
        return None


DIRECTED_REQUESTS = 90
DIRECTED_TOKENS = 20_000
"""The most that the probes of a run cost a healthy target, the further ones not counted."""
KEPT_FOR_ASKING_AGAIN = 8
"""Requests of these that no probe plans: for what is asked in another form, or once more because an answer wavered."""
