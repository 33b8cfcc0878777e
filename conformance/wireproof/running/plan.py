"""What a run will ask, what that may cost, and which clauses it serves."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from wireproof.contract.profile import Profile
from wireproof.judges.catalogue import all_judges
from wireproof.judging.selection import Answers, Selection, Steps
from wireproof.probes.catalogue import all_probes
from wireproof.probing.probe import Probe
from wireproof.probing.step import Step
from wireproof.running.budget import KEPT_FOR_ASKING_AGAIN, Budget
from wireproof.running.rehearsal import rehearse
from wireproof.running.scope import Scope
from wireproof.transcript.request import Request
from wireproof.transcript.spending import Spent
from wireproof.transcript.transcript import Omission
from wireproof_contract.clauses import Clause, all_clauses

_NO_USE = "it serves no clause that this run judges"
_FURTHER = "it is asked only where requests are made at random"


@dataclass(frozen=True)
class Plan:
    """The probes of a run for a profile and a scope; the further ones only where they are wanted."""

    profile: Profile
    scope: Scope
    further: bool = True

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Those that the run judges."""
        held = (clause for clause in all_clauses() if self.profile.name in clause.profiles)
        return tuple(clause for clause in held if self.scope.reason_against(clause) is None)

    @cached_property
    def steps(self) -> dict[str, tuple[Step, ...]]:
        """What each probe asks a target that answers plainly."""
        return rehearse(all_probes(), self.profile)

    @cached_property
    def served(self) -> dict[str, tuple[str, ...]]:
        """The ids of the clauses in scope that each probe is asked for."""
        served: dict[str, list[str]] = {probe.name: [] for probe in all_probes()}
        for clause in self.clauses:
            for name in self._serving(clause.id):
                served[name].append(clause.id)
        return {name: tuple(clauses) for name, clauses in served.items()}

    @cached_property
    def probes(self) -> tuple[Probe, ...]:
        """All of them; where clauses were selected, those that serve one, and those that these build on."""
        wanted = tuple(probe for probe in all_probes() if self.further or not probe.further)
        if not self.scope.only:
            return wanted
        by_name = {probe.name: probe for probe in all_probes()}
        needed: set[str] = set()
        waiting = [name for name, clauses in self.served.items() if clauses]
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed.add(name)
                waiting += [*by_name[name].after, *by_name[name].follows, *self._proofs(name)]
        return tuple(probe for probe in wanted if probe.name in needed)

    @cached_property
    def left_out(self) -> dict[str, Omission]:
        """The probes that are not asked, and why."""
        kept = {probe.name for probe in self.probes}
        return {
            probe.name: Omission("left_out", _FURTHER if probe.further and not self.further else _NO_USE)
            for probe in all_probes()
            if probe.name not in kept
        }

    @cached_property
    def explored(self) -> frozenset[str] | None:
        """The operations for which requests made at random may show something of the scope; None where all may."""
        if not self.scope.only:
            return None
        wanted = [each for clause in self.clauses for each in self._selections.get(clause.id, ())]
        answers = [selection.operations for selection in wanted if isinstance(selection, Answers)]
        return None if () in answers else frozenset(name for operations in answers for name in operations)

    def omissions(self, budget: Budget) -> dict[str, str]:
        """Which of the probes a budget leaves out when each costs what it may, and why."""
        spent, found = Spent(), {}
        for probe in self.probes:
            if any(self.profile.capability(name) == "absent" for name in probe.capabilities):
                found[probe.name] = f"the profile {self.profile.name} lacks it"
            elif reason := budget.lacks(spent, probe):
                found[probe.name] = reason
            else:
                spent += Spent(probe.requests, probe.tokens)
        return found

    def _proofs(self, name: str) -> list[str]:
        """The probes that an acceptance in this one looks at."""
        expectations = (step.expectation for step in self.steps[name])
        return [_probe_of(each.proven_by) for each in expectations if each is not None and each.proven_by is not None]

    def _serving(self, clause: str) -> set[str]:
        """The probes whose exchanges the clause's judges look at.

        Nearly every exchange shows something of the clauses that any answer must keep; of those the probes of the same
        subject are taken, by the beginning of their names. For clauses of streams all streams are: they are few, and
        each shows something else.
        """
        names = {name for name, steps in self.steps.items() if any(_expects(step, clause) for step in steps)}
        for selection in self._selections.get(clause, ()):
            if isinstance(selection, Steps):
                names |= {_probe_of(label) for label in selection.labels}
                continue
            shown = {name for name, steps in self.steps.items() if any(_may_admit(selection, each) for each in steps)}
            names |= shown if "stream" in clause else _nearest(clause, shown)
        return names

    @cached_property
    def _selections(self) -> dict[str, list[Selection]]:
        selections: dict[str, list[Selection]] = {}
        for judge in all_judges():
            selections.setdefault(judge.clause, []).append(judge.selection)
        return selections


def kept_for_asking_again(probes: Iterable[Probe]) -> int:
    """How many requests more than they plan are kept for these: no target makes all of them ask again."""
    return min(sum(probe.again for probe in probes), KEPT_FOR_ASKING_AGAIN)


def _probe_of(label: str) -> str:
    return label.partition("/")[0]


def _expects(step: Step, clause: str) -> bool:
    return step.expectation is not None and step.expectation.clause == clause


def _nearest(clause: str, probes: set[str]) -> set[str]:
    """Those that share the longest beginning with the clause, up to a dot."""

    def shared(name: str) -> int:
        pairs = zip(clause.split("."), name.split("."), strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    longest = max(map(shared, probes), default=0)
    return {name for name in probes if shared(name) == longest}


def _may_admit(selection: Answers, step: Step) -> bool:
    if selection.operations and step.operation not in selection.operations:
        return False
    streamed = Request(step.method, step.path, step.headers, step.body).wants_stream
    return {
        "any": True,
        "refusal": not step.valid or step.credentials != "given",
        "whole": step.valid and not streamed,
        "stream": step.valid and streamed,
        "silence": False,  # nobody asks for it
    }[selection.kind]
