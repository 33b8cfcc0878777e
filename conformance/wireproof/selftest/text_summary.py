"""The result of a selftest on a terminal."""

from collections.abc import Iterator

from wireproof.selftest.results import MutantResult, Results

_SHOWN = 4


def summary(results: Results, *, verbose: bool) -> Iterator[str]:
    """Lines: the mutants (only those that were not killed unless `verbose`), figures, and what is wrong."""
    for each in results.mutants:
        if verbose or each.fate != "killed":
            yield _mutant(each)
    yield from _figures(results)
    if results.healthy:
        passed = ", ".join(f"{each.target.profile} {len(each.passed)}" for each in results.healthy)
        yield f"clauses that the healthy server was seen to keep: {passed}"
    if results.variants:
        yield f"{len(results.variants)} runs on legal oddities"
    if not results.real and (healthy := [*results.healthy, *results.variants]):
        requests = max(healthy, key=lambda each: each.directed.requests)
        tokens = max(healthy, key=lambda each: each.directed.tokens)
        yield (
            f"directed requests to a healthy server: at most {requests.directed.requests} ({requests.target.name}), "
            f"at most {tokens.directed.tokens} tokens ({tokens.target.name})"
        )
    for each, reason in sorted(results.unfound, key=lambda pair: pair[0].mutant.name):
        yield f"{'not shown' if each.unshown else 'survivor'} {each.mutant.name}: {reason}"
    yield from (f"WRONG: {fault}" for fault in results.faults)


def _figures(results: Results) -> Iterator[str]:
    for surface, found in results.by_surface.items():
        killed, counted = results.kill_rate(found)
        yield f"{surface:<14}{killed:>4} of {counted:<4} mutants found"
    killed, counted = results.kill_rate(results.mutants)
    if counted:
        yield f"{'all':<14}{killed:>4} of {counted:<4} mutants found ({killed / counted:.1%})"
        yield f"a mutant fails {results.median_findings:g} clauses in the median"
        yield f"the broken clause is among them for {results.localised:.1%}"
    if results.real:
        yield f"{len(results.unfound)} more mutants are such that this server cannot show them"
        yield from (f"the server by itself: {name}: {text}" for name, text in _by_itself(results).items())
    elif results.mutants:
        yield f"{len(results.idle_clauses)} of {len(results.killers)} clauses find no mutant"


def _by_itself(results: Results) -> dict[str, str]:
    """What the healthy server breaks without any mutant: it hides what mutants break there."""
    return {name: text for each in results.healthy for name, text in each.found.items()}


def _mutant(result: MutantResult) -> str:
    clauses = list(result.findings)
    shown = ", ".join(clauses[:_SHOWN]) + (f", and {len(clauses) - _SHOWN} more" if len(clauses) > _SHOWN else "")
    meant = "" if result.fate == "killed" else f" (meant to break {', '.join(result.mutant.breaks)})"
    obstacle = f" could not run: {result.examination.obstacle}" if result.examination.obstacle else ""
    return f"{result.fate:<10}{result.mutant.name:<48}{shown}{meant}{obstacle}"
