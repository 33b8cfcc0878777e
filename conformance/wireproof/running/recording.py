"""Asking probes, one after the other, and recording what comes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wireproof.contract.profile import Profile
from wireproof.fuzzing.fuzzer import Fuzzer, Fuzzing
from wireproof.probing.adaptation import Adaptation
from wireproof.probing.probe import CannotAsk, Probe, Situation
from wireproof.probing.step import Step
from wireproof.running.budget import DIRECTED_REQUESTS, Budget
from wireproof.running.connection import Connection
from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.courier import Courier
from wireproof.running.deployment import Deployment
from wireproof.running.lifeline import Lifeline, found_nobody
from wireproof.running.models import LISTING, first_model
from wireproof.running.preflight import Preflight
from wireproof.running.rate_limits import Patience
from wireproof.running.watcher import Watcher
from wireproof.transcript.answer import End, NoAnswer
from wireproof.transcript.exchange import FUZZ, RATE_LIMITED, Exchange
from wireproof.transcript.spending import Spent, spending
from wireproof.transcript.transcript import Omission, Target, Transcript

_HOPELESS = 3
"""So many requests in a row that stay rate limited end a run."""
_SLOW = 4
"""After so many timeouts nothing is asked at random: the run would take hours, and what is wrong is known."""
_INTERRUPTED = "the run was interrupted"
_LIMITED = "the target went on limiting the rate, and the patience ended"


@dataclass(frozen=True)
class Randomness:
    """What is asked at random beside the probes: how much, and for which operations (None: all)."""

    fuzzing: Fuzzing
    operations: frozenset[str] | None = None


@dataclass(frozen=True)
class Means:
    """What a run may spend, and who is told of it."""

    budget: Budget = field(default_factory=Budget)
    patience: Patience = field(default_factory=Patience)
    watcher: Watcher = field(default_factory=Watcher)


def record(
    deployment: Deployment,
    profile: Profile,
    probes: Sequence[Probe],
    means: Means | None = None,
    randomness: Randomness | None = None,
) -> Transcript:
    """Ask the probes in their order, those that take references first; then, if wanted, at random.

    A model that is the empty text is replaced by the first that the target lists. Raises CouldNotRun where nothing can
    be said of the target: it is not there, or refuses the key, or does not know the model. Raises Interrupted with what
    was recorded when KeyboardInterrupt ends it.
    """
    means = means or Means()
    with Connection(deployment.timeout) as connection:
        recorder = Recorder(deployment, profile, means, connection)
        try:
            recorder.asks(probes)
            if randomness is not None:
                recorder.explores(randomness)
        except KeyboardInterrupt as interrupt:
            recorder.breaks_off(probes)
            raise Interrupted(recorder.transcript) from interrupt
        return recorder.transcript


class Interrupted(KeyboardInterrupt):
    """A run that was broken off; `transcript` is what it had recorded, with what it had not asked as omissions."""

    def __init__(self, transcript: Transcript) -> None:
        super().__init__("the run was interrupted")
        self.transcript = transcript


class Recorder:
    """The state of a run: what was recorded so far."""

    def __init__(self, deployment: Deployment, profile: Profile, means: Means, connection: Connection) -> None:
        self._profile = profile
        self._means = means
        self._exchanges: list[Exchange] = []
        self._spent = Spent()
        self._omissions: dict[str, Omission] = {}
        self._done: set[str] = set()
        self._adaptation = Adaptation()
        self._further: dict[str, int] = {}
        self._courier = Courier(deployment, connection, means.patience)
        if not deployment.model:
            deployment = replace(deployment, model=first_model(self.delivers, deployment))
            means.watcher.tells(f"No model was named: testing {deployment.model}, the first that the target lists.")
            self._courier = Courier(deployment, connection, means.patience)
        self._target = Target(deployment.base_url, deployment.model, profile.name)
        self._preflight = Preflight(deployment, self._delivers_adapted)
        self._lifeline = Lifeline(self.delivers)

    @property
    def transcript(self) -> Transcript:
        """Everything so far, and last how the rate was limited, if it was."""
        limited = (self._courier.limited,) if self._courier.limited else ()
        return Transcript(self._target, (*self._exchanges, *limited), dict(self._omissions))

    def asks(self, probes: Sequence[Probe]) -> None:
        """Ask each that can be asked."""
        self._further = {probe.name: probe.tokens for probe in probes if probe.further}
        leading = [probe for probe in probes if probe.name.endswith(".reference") and not probe.after]
        for probe in leading:
            self._asks(probe)
        if not leading:
            self._preflight.asks()
        self._preflight.concludes()
        for probe in probes:
            if probe not in leading:
                self._asks(probe)
        self._preflight.concludes()

    def explores(self, randomness: Randomness) -> None:
        """Ask at random, as long as the budget lasts.

        The further probes are paid from it, and what the others asked beyond their part, so that the whole run keeps
        within both parts; not what a model reasoned meanwhile.
        """
        self._means.watcher.explores()
        further = spending(exchange for exchange in self._exchanges if exchange.probe in self._further)
        meant = sum(self._further.values()) if self._adaptation.allowance else further.tokens
        beyond = max(self._spent.requests - further.requests - DIRECTED_REQUESTS, 0)
        fuzzing = randomness.fuzzing.less(further.requests + beyond, min(further.tokens, meant))
        fuzzer = Fuzzer(fuzzing, self._profile, self._target, self._delivers_random)
        fuzzer.run(randomness.operations)

    def breaks_off(self, probes: Sequence[Probe]) -> None:
        """Take down which probes were not asked, or not to their end, because the run was interrupted."""
        for probe in probes:
            if probe.name not in {*self._done, *self._omissions}:
                self._omissions[probe.name] = Omission("interrupted", _INTERRUPTED)
        self._omissions.setdefault(FUZZ, Omission("interrupted", _INTERRUPTED))

    def _delivers_random(self, step: Step) -> Exchange | None:
        reason = self._means.budget.ended(self._spent)
        if reason is None and self._rate_limited():
            reason = _LIMITED
        if reason is None and self._timed_out() >= _SLOW:
            reason = f"{_SLOW} requests got no answer in time, or none to its end"
        omission = Omission("budget", reason) if reason is not None else self._died()
        if omission is not None:
            self._omissions[FUZZ] = omission
            return None
        return self.delivers(step)

    def delivers(self, step: Step) -> Exchange:
        """Send one step, within the budget of requests, and record it. Raises CouldNotRun where the budget is spent."""
        limit = self._means.budget.requests
        attempts = None if limit is None else limit - self._spent.requests
        if attempts == 0:
            cause = f"the budget of {limit} requests ended before it was clear whether the target works at all"
            raise CouldNotRun("usage", cause, "Allow more with --max-requests.")
        exchange = self._taken_over(step) or self._courier.deliver(step, attempts, self._means.watcher.waits)
        self._exchanges.append(exchange)
        self._spent += spending([exchange])
        self._means.watcher.received(exchange)
        return exchange

    def _delivers_adapted(self, step: Step) -> Exchange:
        """The step in the form that the target's model takes, asked once more where the answer tells another form.

        Earlier answers are kept under labels of their own.
        """
        while True:
            asked = self._adaptation.adapted(step)
            exchange = self.delivers(asked)
            self._adaptation = self._adaptation.learnt(step, exchange)
            if self._adaptation.adapted(step) == asked or self._means.budget.ended(self._spent):
                return exchange
            self._sets_aside(exchange)

    def _sets_aside(self, exchange: Exchange) -> None:
        kind = "cut" if exchange.succeeded else "refused"
        taken = sum(each.label.startswith(f"{exchange.label}/{kind}-") for each in self._exchanges)
        self._exchanges[-1] = replace(exchange, label=f"{exchange.label}/{kind}-{taken + 1}")

    def _taken_over(self, step: Step) -> Exchange | None:
        """The list of models that told which one to test, for the step that asks for it: it need not be sent twice."""
        listing = next((each for each in self._exchanges if each.label == LISTING), None)
        plain = step.method == "GET" and step.credentials == "given" and not step.headers and step.body is None
        if listing is None or not plain or listing.request.path != step.path:
            return None
        self._exchanges.remove(listing)
        self._spent = spending(self._exchanges)
        return replace(listing, label=step.label, operation=step.operation, expectation=step.expectation)

    def _asks(self, probe: Probe) -> None:
        omission = self._omission(probe)
        if omission is None:
            self._means.watcher.begins(probe)
            omission = self._runs(probe)
            self._done.add(probe.name)
        if omission is not None:
            self._omissions[probe.name] = omission
            self._means.watcher.omits(probe, omission.message)

    def _runs(self, probe: Probe) -> Omission | None:
        """Ask all its steps; what stops it before its end is the omission."""
        script = probe.script(Situation(self._profile, self.transcript))
        try:
            step = next(script)
            while True:
                if reason := self._means.budget.ended(self._spent):
                    return Omission("budget", reason)
                exchange = self._delivers_adapted(step)
                self._preflight.sees(exchange)
                if died := self._died():
                    return died
                step = script.send(exchange)
        except StopIteration:
            return None
        except CannotAsk as reason:
            return Omission("unanswered", str(reason))

    def _omission(self, probe: Probe) -> Omission | None:
        """Why it is not asked at all."""
        absent = [name for name in probe.capabilities if self._profile.capability(name) == "absent"]
        if absent:
            return Omission("absent", f"the profile {self._profile.name} lacks {', '.join(absent)}")
        for name in probe.after:
            if reason := self._failure(name):
                return Omission("unanswered", f"it builds on {name}, {reason}")
        if died := self._died():
            return died
        if self._rate_limited():
            return Omission("budget", _LIMITED)
        if reason := self._means.budget.lacks(self._spent, probe):
            return Omission("budget", reason)
        return None

    def _failure(self, name: str) -> str | None:
        """Why nothing can build on the probe; one whose requests are meant to be refused does not count."""
        expected = [each for each in self._exchanges if each.probe == name and each.expectation is not None]
        if expected and not any(exchange.succeeded for exchange in expected):
            return "of which no request succeeded"
        omission = self._omissions.get(name)
        return f"which was not asked: {omission.message}" if omission and omission.cause == "budget" else None

    def _died(self) -> Omission | None:
        """Why nothing more is asked, where nobody is there any more; what found nobody tells nothing and is dropped."""
        if self._lifeline.broken is None and not self._means.budget.ended(self._spent):
            self._lifeline.sees(self._exchanges)
        if self._lifeline.broken is None:
            return None
        while self._exchanges and found_nobody(self._exchanges[-1]):
            self._exchanges.pop()
        return Omission("died", self._lifeline.broken)

    def _timed_out(self) -> int:
        ends = (exchange.answer for exchange in self._exchanges)
        return sum(each.cause == "timeout" if isinstance(each, NoAnswer) else each.end is End.TIMEOUT for each in ends)

    def _rate_limited(self) -> bool:
        last = self._exchanges[-_HOPELESS:]
        return len(last) == _HOPELESS and all(exchange.status == RATE_LIMITED for exchange in last)
