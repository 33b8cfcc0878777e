"""Templates, and the words and colours that all forms of a report share."""

import json
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

VERDICTS: tuple[tuple[str, str], ...] = (
    ("fail", "failed"),
    ("error", "errors of the kit"),
    ("warning", "warnings"),
    ("inconclusive", "inconclusive"),
    ("pass", "passed"),
    ("not_applicable", "not applicable"),
    ("skipped", "skipped"),
)
"""Verdicts on clauses, the gravest first, with what people read."""


@cache
def environment() -> Environment:
    """Templates of this package; those of HTML escape everything, and a name that is not given is an error."""
    made = Environment(
        loader=PackageLoader("wireproof.reports"),
        autoescape=select_autoescape(("html.jinja",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["pretty"] = pretty
    made.filters["cell"] = cell
    return made


def render(template: str, **values: Any) -> str:
    """The template with the values."""
    return environment().get_template(template).render(**values)


def pretty(text: str) -> str:
    """JSON with indents; any other text as it is."""
    try:
        return json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return text


def cell(text: str) -> str:
    """A text for a cell of a Markdown table: one line, no bars, no markup."""
    line = " ".join(str(text).split())
    for special in "\\|`*_<>[]":
        line = line.replace(special, f"\\{special}" if special not in "<>" else {"<": "&lt;", ">": "&gt;"}[special])
    return line
