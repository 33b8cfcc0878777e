"""A page for each clause, and an index of them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from contract_generator.breach import Breach
from contract_generator.clauses.reading import WrittenClause
from contract_generator.clauses.rendering import rendered
from contract_generator.locating import located
from contract_generator.source import Source

_LEVELS = {
    "MUST": "A breach fails: it breaks clients.",
    "SHOULD": "A breach is a warning: well-behaved deployments keep it.",
    "MAY": "A breach is a warning about a nicety.",
}
_INDEX = """# Clauses

Everything that a deployment is held to, sentence by sentence. An id never changes, and any beginning of it selects:
`wireproof run --only {example}`. `wireproof explain ID` says the same as these pages, and which requests show it.

"""
_WRITTEN = "\n<!-- Written from openapi/clauses by `make generate`. -->\n"


def clause_pages(source: Source, clauses: Sequence[WrittenClause], profiles: Sequence[str]) -> dict[str, str]:
    """The pages by file name; none where there is no clause."""
    if not clauses:
        return {}
    areas = {clause.id: clause.area for clause in clauses}
    complete = rendered(clauses, profiles)
    pages = {f"{clause['id']}.md": _page(source, clause, profiles) for clause in complete}
    return pages | {"README.md": _index(complete, areas)}


def _page(source: Source, clause: Mapping[str, Any], profiles: Sequence[str]) -> str:
    held = clause["profiles"]
    where = "every profile" if held == list(profiles) else f"the profile {', '.join(held)}"
    lines = [
        f"# {clause['id']}\n",
        f"{_joined(clause['requirement'])}\n",
        f"**{clause['level']}** in {where}. {_LEVELS[clause['level']]}\n",
        f"- Source: {_joined(clause['source'])}",
        f"- In the contract: {_link(source, clause['pointer'])}",
        f"- Test it alone: `wireproof run --base-url URL --only {clause['id']}`",
    ]
    if clause["hint"]:
        lines += ["\n## When it fails\n", _joined(clause["hint"])]
    if clause["known"]:
        lines.append("\n## Seen before\n")
        lines += [f"- {', '.join(each['servers'])}: <{each['report']}>" for each in clause["known"]]
    return "\n".join(lines) + "\n" + _WRITTEN


def _link(source: Source, text: str) -> str:
    """The pointer, leading to the file that a person edits."""
    file, _, tail = text.partition("#")
    target = file or located(source, Breach("", tail, "", "")).file
    return f"[`{text}`](../../openapi/{target.replace('{', '%7B').replace('}', '%7D')})"


def _index(clauses: Iterable[Mapping[str, Any]], areas: Mapping[str, str]) -> str:
    ordered = sorted(clauses, key=lambda clause: (areas[clause["id"]], clause["id"]))
    text = _INDEX.format(example=areas[ordered[0]["id"]])
    for area, group in groupby(ordered, key=lambda clause: areas[clause["id"]]):
        text += f"## {area}\n\n| clause | level | a deployment keeps it when |\n| --- | --- | --- |\n"
        for clause in group:
            requirement = _joined(clause["requirement"]).replace("|", "\\|")
            text += f"| [{clause['id']}]({clause['id']}.md) | {clause['level']} | {requirement} |\n"
        text += "\n"
    return text.rstrip("\n") + "\n" + _WRITTEN


def _joined(text: str) -> str:
    """On one line, without what Markdown would take for HTML."""
    return " ".join(text.split()).replace("<", "&lt;")
