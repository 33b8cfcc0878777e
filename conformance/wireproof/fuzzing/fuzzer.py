"""Asking at random, and making what is found small."""

from collections.abc import Callable
from dataclasses import dataclass
from unittest import SkipTest

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable

from wireproof.concluding.verdicts import broken_clauses
from wireproof.contract.profile import Profile
from wireproof.fuzzing.bounds import Bounds
from wireproof.fuzzing.cases import Made, Source, sources, step
from wireproof.probing.step import Step
from wireproof.transcript.exchange import FUZZ, Exchange
from wireproof.transcript.spending import spending
from wireproof.transcript.transcript import Target, Transcript

_ROUNDS = 4
"""After so many findings in one source the rest of it is left alone: one defect often shows as several."""


class _Broken(Exception):
    """Raised inside a Hypothesis test so that it makes the request smaller."""


class _Over(SkipTest):
    """Raised inside a Hypothesis test that may send nothing more: a skip is what Hypothesis leaves at once for."""


@dataclass(frozen=True)
class Fuzzing:
    """What a run asks at random: how much, and from which seed. The same seed gives the same requests."""

    bounds: Bounds
    seed: int = 0

    def less(self, requests: int, tokens: int) -> "Fuzzing":
        """The same with less to spend: what the further probes took of it."""
        return Fuzzing(self.bounds.less(requests, tokens), self.seed)


class Fuzzer:
    """Sends random requests through `deliver`, which records what comes of them."""

    def __init__(
        self, fuzzing: Fuzzing, profile: Profile, target: Target, deliver: Callable[[Step], Exchange | None]
    ) -> None:
        """`deliver` returns None when nothing more may be sent."""
        self._fuzzing = fuzzing
        self._profile = profile
        self._target = target
        self._deliver = deliver
        self._exchanges: list[Exchange] = []
        self._sent: dict[tuple[str, str, bytes | None], frozenset[str]] = {}
        self._known: set[str] = set()
        self._over = False

    def run(self, operations: frozenset[str] | None = None) -> None:
        """Ask for every operation of the profile, or for these; valid requests first."""
        for source in sources(self._profile):
            if operations is None or source.operation in operations:
                self._asks(source)

    def _asks(self, source: Source) -> None:
        """All examples of one source; a finding starts it anew without the clauses that are known to be broken."""
        left = self._fuzzing.bounds.examples(source.operation)
        for number in range(_ROUNDS):
            before = len(self._sent)
            if self._over or left <= 0 or not self._finds(source, left, number):
                return
            left -= len(self._sent) - before

    def _finds(self, source: Source, examples: int, number: int) -> bool:
        """Whether a clause was found broken that was not known to be; its smallest request was sent then."""
        shrinking = _Shrinking(self._fuzzing.bounds.shrinking)

        @seed(self._fuzzing.seed * _ROUNDS + number)
        @settings(
            max_examples=examples,
            database=None,
            deadline=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=tuple(HealthCheck),
            report_multiple_bugs=False,
            print_blob=False,
        )
        @given(source.cases)
        def ask(case: Made) -> None:
            broken = self._broken_by(source, case, shrinking)
            if shrinking.clause is None:
                shrinking.clause = min(broken - self._known, default=None)
            if shrinking.clause is not None and shrinking.clause in broken:
                raise _Broken

        try:
            ask()
        except (_Broken, _Over):
            pass
        except Unsatisfiable:  # hardly any request of this kind can be made for the operation
            return False
        self._known |= shrinking.broken
        return shrinking.clause is not None

    def _broken_by(self, source: Source, case: Made, shrinking: "_Shrinking") -> frozenset[str]:
        """The clauses that the answer to the case breaks; the same request is sent once."""
        bounds = self._fuzzing.bounds
        asked = step(f"{FUZZ}/{len(self._sent):04}", source, case, self._target.model, bounds.tokens_of_answer)
        key = (asked.method, asked.path, asked.body)
        if key not in self._sent:
            if not shrinking.affords():
                raise _Over("nothing more may be sent")
            exchange = None if self._spent() else self._deliver(asked)
            if exchange is None:
                self._over = True
                raise _Over("nothing more may be sent")
            self._exchanges.append(exchange)
            self._sent[key] = broken_clauses(self._profile, Transcript(self._target, (exchange,)))
        shrinking.broken |= self._sent[key]
        return self._sent[key]

    def _spent(self) -> bool:
        bounds, spent = self._fuzzing.bounds, spending(self._exchanges)
        over_requests = bounds.requests is not None and spent.requests >= bounds.requests
        return over_requests or (bounds.tokens is not None and spent.tokens >= bounds.tokens - _MARGIN)


_MARGIN = 60
"""Tokens that the last request may still cost."""


class _Shrinking:
    """The clause whose finding is made small, what that may still cost, and everything that was broken on the way."""

    def __init__(self, requests: int) -> None:
        self.clause: str | None = None
        self.broken: set[str] = set()
        self._left = requests

    def affords(self) -> bool:
        """Whether another request may be sent; before anything was found, always."""
        if self.clause is not None:
            self._left -= 1
        return self._left >= 0
