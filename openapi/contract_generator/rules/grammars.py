"""What is demanded of the grammars, beyond their form."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from contract_generator.breach import Breach
from contract_generator.grammars.reading import FOLDER, alternatives, clauses_of

END, DONE, ACCEPT, STREAM = "end", "done", "accept", "stream"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What grammars refer to: ids of clauses, operationIds, and what each profile states, by its name."""

    clauses: Collection[str]
    operations: Collection[str]
    statements: Mapping[str, Mapping[str, Any]]


Grammars = Mapping[str, Mapping[str, Any]]


def rules_carry_clauses(grammars: Grammars, circumstances: Circumstances) -> Iterator[Breach]:
    """Each rule of a grammar belongs to a clause that is written."""
    for name, grammar in grammars.items():
        for place, clause in clauses_of(grammar):
            if clause not in circumstances.clauses:
                yield Breach(_file(name), place, "grammar-clause", f"there is no clause {clause}")


def operations_are_known(grammars: Grammars, circumstances: Circumstances) -> Iterator[Breach]:
    """A grammar is one of operations that there are."""
    for name, grammar in grammars.items():
        for operation in grammar["operations"]:
            if operation not in circumstances.operations:
                yield Breach(_file(name), "/operations", "grammar-operation", f"there is no operation {operation}")


def names_are_known(grammars: Grammars, _: Circumstances) -> Iterator[Breach]:
    """Rules speak of subjects and conditions that the grammar has."""
    for name, grammar in grammars.items():
        for place, kind, used in _uses(grammar):
            if used not in grammar[kind]:
                yield Breach(_file(name), place, "grammar-name", f"{kind} has no {used!r}")


def _uses(grammar: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Place, the map of names, and the name."""
    for name, subject in grammar["subjects"].items():
        if "within" in subject:
            yield f"/subjects/{name}", "subjects", subject["within"]
    for kind in ("machines", "invariants"):
        for name, rule in grammar[kind].items():
            yield f"/{kind}/{name}", "subjects", rule["of"]
            yield from ((f"/{kind}/{name}", "conditions", each) for each in _conditions(rule))
    for name, machine in grammar["machines"].items():
        for moves in [machine["start"], *(moves for state in machine["states"].values() for moves in state.values())]:
            for move in alternatives(moves):
                yield from ((f"/machines/{name}", "conditions", each) for each in _conditions(move))


def _conditions(rule: Mapping[str, Any]) -> list[str]:
    return [*rule.get("when", []), *rule.get("unless", [])]


def conditions_ask_what_profiles_state(grammars: Grammars, circumstances: Circumstances) -> Iterator[Breach]:
    """What a grammar asks of a profile, every profile states."""
    for name, grammar in grammars.items():
        asked = [(f"/conditions/{key}", each) for key, each in grammar["conditions"].items() if "profile" in each]
        asked += [
            (f"/invariants/{key}", each["is"])
            for key, each in grammar["invariants"].items()
            if isinstance(each.get("is"), dict)
        ]
        for place, condition in asked:
            for profile, statement in circumstances.statements.items():
                if not _states(statement, condition["profile"]):
                    message = f"profile {profile} states no {condition['profile']}"
                    yield Breach(_file(name), place, "grammar-profile", message)


def _states(statement: Any, path: str) -> bool:
    for step in path.split("."):
        if not isinstance(statement, dict) or step not in statement:
            return False
        statement = statement[step]
    return True


def machines_are_total(grammars: Grammars, _: Circumstances) -> Iterator[Breach]:
    """Each state of a machine knows every letter, leads to states that there are, and can be reached."""
    for name, grammar in grammars.items():
        for key, machine in grammar["machines"].items():
            for place, message in _gaps(machine):
                yield Breach(_file(name), f"/machines/{key}{place}", "grammar-machine", message)


def _gaps(machine: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    builtin = {END, DONE} if machine["of"] == STREAM else {END}
    letters = {each["letter"] for each in machine["letters"]} | builtin
    targets = {move["to"] for move in alternatives(machine["start"]) if "to" in move}
    for state, moves in machine["states"].items():
        if missing := sorted(letters ^ moves.keys()):
            yield f"/states/{state}", f"must say what comes of each letter and no other: {', '.join(missing)}"
        for letter, each in moves.items():
            *conditional, last = alternatives(each)
            if (
                "when" in last
                or "unless" in last
                or any("when" not in one and "unless" not in one for one in conditional)
            ):
                yield f"/states/{state}/{letter}", "only the last alternative has no condition"
            if letter != END:
                targets |= {move.get("to", "") for move in alternatives(each)}
    for state in sorted(targets ^ machine["states"].keys()):
        yield "/states", f"{state!r} is no state" if state in targets else f"nothing leads to {state!r}"


def _file(name: str) -> str:
    return f"{FOLDER}/{name}.yaml"


GRAMMAR_RULES: tuple[Callable[[Grammars, Circumstances], Iterator[Breach]], ...] = (
    rules_carry_clauses,
    operations_are_known,
    names_are_known,
    conditions_ask_what_profiles_state,
    machines_are_total,
)
