"""The automata of a grammar as diagrams, with the invariants beside them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from contract_generator.breach import Breach, ContractError
from contract_generator.grammars.reading import alternatives

_BLOCK = re.compile(r"(<!-- grammar: (?P<name>[a-z]+) -->\n).*?(<!-- end of grammar -->)", re.DOTALL)


def with_diagrams(text: str, file: str, grammars: Mapping[str, Mapping[str, Any]]) -> str:
    """The manual's page with what stands between its marks written anew.

    Raises ContractError when a grammar has no marks, or marks no grammar.
    """
    marked = {found["name"] for found in _BLOCK.finditer(text)}
    if wrong := sorted(marked ^ grammars.keys()):
        raise ContractError([Breach(file, "", "diagram", f"marks and grammars differ: {', '.join(wrong)}")])
    return _BLOCK.sub(lambda found: f"{found[1]}\n{described(grammars[found['name']])}\n{found[3]}", text)


def described(grammar: Mapping[str, Any]) -> str:
    """One grammar in Markdown: a state diagram a machine, legal moves alone, and a line an invariant."""
    parts = [" ".join(grammar["description"].split()) + "\n"]
    for name, machine in grammar["machines"].items():
        parts.append(f"**{name}**, for each {machine['of']}. {machine['description']}\n")
        parts.append("```mermaid\nstateDiagram-v2\n" + "\n".join(_edges(machine)) + "\n```\n")
    rules = defaultdict(list)
    for invariant in grammar["invariants"].values():
        rules[invariant["clause"]].append(f"{invariant['kind']}, of each {invariant['of']}")
    parts.append("Besides, over the whole stream:\n")
    parts += [f"- [{clause}](clauses/{clause}.md): {'; '.join(dict.fromkeys(each))}" for clause, each in rules.items()]
    return "\n".join(parts) + "\n"


def _edges(machine: Mapping[str, Any]) -> Iterator[str]:
    for move in alternatives(machine["start"]):
        yield f"    [*] --> {move['to']}{_label([_condition(move)])}"
    for state, letters in machine["states"].items():
        targets: dict[str, list[str]] = defaultdict(list)
        for letter, moves in letters.items():
            every = alternatives(moves)
            for move in (each for each in every if "breaks" not in each):
                told = "" if letter == "end" else letter
                condition = _condition(move) or ("(otherwise)" if len(every) > 1 else "")
                targets["[*]" if letter == "end" else move["to"]].append(f"{told} {condition}".strip())
        for target, labels in targets.items():
            yield f"    {state} --> {target}{_label(labels)}"


def _label(labels: list[str]) -> str:
    told = ", ".join(label for label in labels if label)
    return f": {told}" if told else ""


def _condition(move: Mapping[str, Any]) -> str:
    told = [*move.get("when", []), *(f"not {each}" for each in move.get("unless", []))]
    return f"({' and '.join(told)})" if told else ""
