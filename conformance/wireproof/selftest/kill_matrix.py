"""The results as one HTML page: the kill matrix, or for a real server the figures and what was not found."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from wireproof.selftest.results import MutantResult, Results
from wireproof_contract.clauses import all_clauses


def kill_matrix(results: Results) -> str:
    """The page: figures, for each surface which clause finds which mutant, survivors, clauses without a mutant.

    Of a real server the figures of each surface, the mutants that were found elsewhere, and those that were not found.
    """
    environment = Environment(
        loader=PackageLoader("wireproof.selftest"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("real_server.html.jinja" if results.real else "kill_matrix.html.jinja")
    surfaces = [
        {"name": name, "mutants": found, "clauses": _columns(found), "rate": results.kill_rate(found)}
        for name, found in results.by_surface.items()
    ]
    return template.render(
        results=results,
        surfaces=surfaces,
        rate=results.kill_rate(results.mutants),
        requirements={clause.id: clause.requirement for clause in all_clauses()},
    )


def _columns(found: list[MutantResult]) -> list[str]:
    return sorted({clause for each in found for clause in each.findings})
