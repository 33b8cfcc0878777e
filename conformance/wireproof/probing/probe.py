"""A probe: a few requests that many clauses share, written as a generator without I/O."""

from collections.abc import Callable, Generator
from dataclasses import dataclass

from wireproof.contract.profile import Profile
from wireproof.probing.step import Step
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.transcript import Transcript


@dataclass(frozen=True)
class Situation:
    """What a probe knows when it starts: the profile, and what was recorded so far."""

    profile: Profile
    transcript: Transcript

    @property
    def model(self) -> str:
        """The model to ask."""
        return self.transcript.target.model

    def exchange(self, label: str) -> Exchange | None:
        """An earlier exchange, where it was recorded and succeeded."""
        found = self.transcript.exchange(label)
        return found if found is not None and found.succeeded else None


Script = Generator[Step, Exchange, None]


class CannotAsk(Exception):
    """Raised in a probe when what it builds on is not there; the message is told as the reason."""


@dataclass(frozen=True, slots=True)
class Probe:
    """`requests` and `tokens` (prompt and completion together) are the most it spends on a healthy target.

    `again` is how many requests it may add where an answer wavers or an optional form is refused, each counted once.
    It runs after the probes in `after`, and only when each was accepted and the profile has every one of
    `capabilities`. It also runs after those in `follows`, whatever became of them: it makes the best of it. One that is
    `further` asks for what is rarer; it is left out where nothing is asked at random, and paid from that budget.
    """

    name: str
    script: Callable[[Situation], Script]
    requests: int
    tokens: int
    capabilities: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    further: bool = False
    again: int = 0


def probe(  # noqa: PLR0913 - the members of a probe, each by name
    name: str,
    *,
    requests: int,
    tokens: int,
    capabilities: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
    follows: tuple[str, ...] = (),
    further: bool = False,
    again: int = 0,
) -> Callable[[Callable[[Situation], Script]], Probe]:
    """Make the decorated generator function a probe."""
    return lambda script: Probe(name, script, requests, tokens, capabilities, after, follows, further, again)
