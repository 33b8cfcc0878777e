"""What all examinations together show."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from statistics import median
from typing import Literal

from wireproof.mutants.mutant import Mutant
from wireproof.running.budget import DIRECTED_REQUESTS, DIRECTED_TOKENS
from wireproof.selftest.examination import Examination
from wireproof.selftest.exemptions import EXEMPT
from wireproof.selftest.target import mutant_named, variant_named
from wireproof.selftest.unshown import SCRIPTED
from wireproof_contract.clauses import all_clauses

Fate = Literal["killed", "elsewhere", "survived", "idle"]
MEDIAN_LIMIT = 3
LOCALISED_SHARE = 0.95


@dataclass(frozen=True)
class MutantResult:
    """What became of a mutant.

    `findings` are the clauses that it breaks beyond those that the healthy server behind it breaks. `killed` says that
    one of the clauses it is meant to break is among them, `elsewhere` that only others are, `idle` that its rules never
    had anything to alter, so that the run proves nothing. `unshown` is why a real server cannot show it; empty where
    it can, and for the golden peer.
    """

    mutant: Mutant
    examination: Examination
    findings: dict[str, str]
    unshown: str = ""

    @property
    def fate(self) -> Fate:
        """Its fate."""
        if not self.examination.touched:
            return "idle"
        if any(clause in self.findings for clause in self.mutant.breaks):
            return "killed"
        return "elsewhere" if self.findings or self.examination.obstacle else "survived"

    @property
    def excused(self) -> bool:
        """Whether there is a reason why it cannot be found."""
        return bool(self.mutant.reason or self.unshown)

    @property
    def found(self) -> bool:
        """Whether any clause told of it."""
        return self.fate in {"killed", "elsewhere"}


@dataclass(frozen=True)
class Results:
    """All examinations of a selftest.

    `complete` says that no mutant was left out, `real` that the mutants stood before a real server: what that breaks by
    itself is no fault of the kit, and what its answers cannot show is no survivor.
    """

    examinations: Sequence[Examination]
    complete: bool = False
    real: bool = False

    @cached_property
    def healthy(self) -> list[Examination]:
        """The golden peers."""
        return [each for each in self.examinations if each.target.kind == "golden"]

    @cached_property
    def variants(self) -> list[Examination]:
        """The variants."""
        return [each for each in self.examinations if each.target.kind == "variant"]

    @cached_property
    def mutants(self) -> list[MutantResult]:
        """The mutants, by name."""
        baseline = {each.target.profile: each.found for each in self.healthy}
        found = [each for each in self.examinations if each.target.kind == "mutant"]
        results = [_result(each, baseline.get(each.target.profile, {})) for each in found]
        if not self.real or not self.healthy:
            return results
        return [replace(each, unshown=why_unshown(each, self.healthy[0])) for each in results]

    def kill_rate(self, results: Iterable[MutantResult]) -> tuple[int, int]:
        """How many were found at all, and how many there are that could be."""
        counted = [each for each in results if not each.excused or each.found]
        return sum(each.found for each in counted), len(counted)

    @property
    def unfound(self) -> list[tuple[MutantResult, str]]:
        """Those that were not found though that is no fault, each with the reason."""
        return [(each, each.unshown or each.mutant.reason) for each in self.mutants if each.excused and not each.found]

    @cached_property
    def by_surface(self) -> dict[str, list[MutantResult]]:
        """The mutants of each surface."""
        grouped: dict[str, list[MutantResult]] = defaultdict(list)
        for each in self.mutants:
            grouped[each.mutant.surface].append(each)
        return dict(sorted(grouped.items()))

    @property
    def median_findings(self) -> float:
        """How many clauses a found mutant breaks."""
        counts = [len(each.findings) for each in self.mutants if each.findings]
        return median(counts) if counts else 0.0

    @property
    def localised(self) -> float:
        """The share of found mutants in which the clause they break is among the findings."""
        fates = Counter(each.fate for each in self.mutants)
        found = fates["killed"] + fates["elsewhere"]
        return fates["killed"] / found if found else 1.0

    @cached_property
    def killers(self) -> dict[str, list[str]]:
        """For each clause the mutants that it finds."""
        grouped: dict[str, list[str]] = {clause.id: [] for clause in all_clauses()}
        for each in self.mutants:
            for clause in each.findings:
                grouped.setdefault(clause, []).append(each.mutant.name)
        return grouped

    @property
    def idle_clauses(self) -> list[str]:
        """The clauses that find no mutant."""
        return [clause for clause, names in self.killers.items() if not names]

    @cached_property
    def faults(self) -> list[str]:
        """Every breach of what a selftest demands, in a sentence each."""
        if self.real:
            return _survivors(self.mutants)
        faults = [*_health(self.healthy), *_false_alarms(self.variants), *_survivors(self.mutants), *self._accuracy()]
        faults += _costs([*self.healthy, *self.variants])
        return [*faults, *self._unproven()] if self.complete else faults

    def _accuracy(self) -> list[str]:
        faults = []
        if self.median_findings > MEDIAN_LIMIT:
            faults.append(f"a mutant fails {self.median_findings:g} clauses in the median, more than {MEDIAN_LIMIT}")
        if self.localised < LOCALISED_SHARE:
            faults.append(f"the broken clause is found in {self.localised:.0%} of the mutants, less than 95 %")
        return faults

    def _unproven(self) -> list[str]:
        """Every clause has to find a mutant, or a reason why it cannot."""
        unproven = [f"clause {clause} finds no mutant" for clause in self.idle_clauses if clause not in EXEMPT]
        stale = [f"clause {clause} is exempt, but finds mutants" for clause in EXEMPT if self.killers.get(clause)]
        return unproven + stale


def _result(examination: Examination, baseline: dict[str, str]) -> MutantResult:
    new = {clause: message for clause, message in examination.found.items() if clause not in baseline}
    return MutantResult(mutant_named(examination.target.name), examination, new)


def why_unshown(result: MutantResult, healthy: Examination) -> str:
    """Why a real server, of which `healthy` tells without the mutant, does not show the mutant; empty where it does."""
    mutant = result.mutant
    if result.found:
        return ""
    if mutant.settings:
        wanted = ", ".join(f"{name}: {value}" for name, value in mutant.settings.items())
        return f"It is made for a peer of special settings ({wanted})."
    if result.fate == "idle":
        return "No answer of this server had anything in it that the mutant alters."
    reasons = [f"{name}: {healthy.unseen[name]}" for name in mutant.breaks if name in healthy.unseen]
    if len(reasons) == len(mutant.breaks):
        return f"The healthy server shows nothing of what it breaks ({'; '.join(reasons)})."
    return SCRIPTED.get(mutant.name, "")


def _health(healthy: Sequence[Examination]) -> list[str]:
    faults = []
    for each in healthy:
        who = f"the golden peer ({each.target.profile})"
        wrong = each.found | each.faults | each.unsure
        faults += [f"{who}: {clause}: {message}" for clause, message in wrong.items()]
        if each.obstacle:
            faults.append(f"{who}: {each.obstacle}")
    return faults


def _false_alarms(variants: Sequence[Examination]) -> list[str]:
    faults = []
    for each in variants:
        who = f"variant {each.target.name} ({each.target.profile})"
        allowed = variant_named(each.target.name).warns
        warned = {clause: text for clause, text in each.warned.items() if clause not in allowed}
        faults += [f"{who}: {clause}: {text}" for clause, text in (each.failed | warned | each.faults).items()]
        if each.target.rules and not each.touched:
            faults.append(f"{who}: its rules never altered anything")
        if each.obstacle:
            faults.append(f"{who}: {each.obstacle}")
    return faults


def _costs(healthy: Iterable[Examination]) -> list[str]:
    """Whatever is odd about a healthy server, it costs no more than a plan says."""
    return [
        f"{each.target.name} ({each.target.profile}) cost {each.directed.requests} directed requests and "
        f"{each.directed.tokens} tokens, more than {DIRECTED_REQUESTS} and {DIRECTED_TOKENS}"
        for each in healthy
        if each.directed.requests > DIRECTED_REQUESTS or each.directed.tokens > DIRECTED_TOKENS
    ]


def _survivors(results: Sequence[MutantResult]) -> list[str]:
    faults = []
    for each in results:
        who = f"mutant {each.mutant.name}"
        faults += [f"{who}: the kit failed: {text}" for text in each.examination.faults.values()]
        if each.unshown:
            continue
        if each.fate == "idle":
            faults.append(f"{who}: its rules never altered anything")
        elif each.fate == "survived" and not each.excused:
            faults.append(f"{who} survived: {each.mutant.sentence}")
    return faults
