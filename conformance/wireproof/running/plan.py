"""What a run will ask, what that may cost, and which clauses it serves."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from wireproof.contract.profile import Profile
from wireproof.judging.catalogue import all_judges
from wireproof.judging.selection import Answers, Selection
from wireproof.probing.catalogue import all_probes
from wireproof.probing.probe import Probe
from wireproof.probing.step import Step
from wireproof.running.rehearsal import rehearse
from wireproof.running.scope import Scope
from wireproof.running.spending import Budget, Spent
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Omission
from wireproof_contract.clauses import Clause, all_clauses


@dataclass(frozen=True)
class Plan:
    """The probes of a run for a profile and a scope."""

    profile: Profile
    scope: Scope

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
        """The ids of the clauses that each probe serves by itself, within the scope."""
        wanted = {clause.id for clause in self.clauses}
        selections: dict[str, list[Selection]] = {}
        for judge in all_judges():
            if judge.clause in wanted:
                selections.setdefault(judge.clause, []).append(judge.selection)
        return {
            probe.name: tuple(
                clause
                for clause in sorted(wanted)
                if self._expects(probe, clause) or any(self._shows(probe, each) for each in selections.get(clause, ()))
            )
            for probe in all_probes()
        }

    @cached_property
    def probes(self) -> tuple[Probe, ...]:
        """The probes that serve a clause, and those that these build on."""
        by_name = {probe.name: probe for probe in all_probes()}
        needed: set[str] = set()
        waiting = [name for name, clauses in self.served.items() if clauses]
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed.add(name)
                waiting += by_name[name].after
                waiting += [label.partition("/")[0] for label in self._proofs(name)]
        return tuple(probe for probe in all_probes() if probe.name in needed)

    @cached_property
    def left_out(self) -> dict[str, Omission]:
        """The probes that the scope has no use for."""
        kept = {probe.name for probe in self.probes}
        message = "it serves no clause that this run judges"
        return {probe.name: Omission("left_out", message) for probe in all_probes() if probe.name not in kept}

    def omissions(self, budget: Budget) -> dict[str, str]:
        """Which of the probes a budget leaves out when each costs what it may, and why."""
        spent, found = Spent(), {}
        for probe in self.probes:
            if any(self.profile.capability(name) == "absent" for name in probe.capabilities):
                found[probe.name] = f"the profile {self.profile.name} lacks it"
            elif reason := budget.lacks(spent, probe):
                found[probe.name] = reason
            else:
                spent = Spent(spent.requests + probe.requests, spent.tokens + probe.tokens)
        return found

    def _proofs(self, name: str) -> Sequence[str]:
        expectations = (step.expectation for step in self.steps[name])
        return [each.proven_by for each in expectations if each is not None and each.proven_by is not None]

    def _expects(self, probe: Probe, clause: str) -> bool:
        return any(
            step.expectation is not None and step.expectation.clause == clause for step in self.steps[probe.name]
        )

    def _shows(self, probe: Probe, selection: Selection) -> bool:
        """Whether the probe has an exchange that the selection may admit."""
        if isinstance(selection, Answers):
            return any(_may_admit(selection, step) for step in self.steps[probe.name])
        return any(label.partition("/")[0] == probe.name for label in selection.labels)


def _may_admit(selection: Answers, step: Step) -> bool:
    if selection.operations and step.operation not in selection.operations:
        return False
    streamed = Request(step.method, step.path, step.headers, step.body).wants_stream
    return {
        "any": True,
        "refusal": not step.valid or step.credentials != "given",
        "whole": step.valid and not streamed,
        "stream": step.valid and streamed,
    }[selection.kind]
