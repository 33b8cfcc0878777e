"""What only the further probes show, which tests of the directed ones leave out."""

from functools import cache

from wireproof.contract.profile import Profile
from wireproof.judges.catalogue import all_judges
from wireproof.judging.selection import Steps
from wireproof.probes.catalogue import all_probes
from wireproof.running.rehearsal import rehearse
from wireproof_contract.clauses import all_clauses


@cache
def further_clauses(profile: str = "openai") -> frozenset[str]:
    """The clauses that no judge can judge, and no step expects, without a further probe."""
    further = {probe.name for probe in all_probes() if probe.further}
    asked = rehearse(all_probes(), Profile(profile))
    directed = (step for name, steps in asked.items() if name not in further for step in steps)
    shown = {step.expectation.clause for step in directed if step.expectation is not None}
    for judge in all_judges():
        labels = judge.selection.labels if isinstance(judge.selection, Steps) else ()
        if not any(label.partition("/")[0] in further for label in labels):
            shown.add(judge.clause)
    return frozenset(clause.id for clause in all_clauses() if clause.id not in shown)
