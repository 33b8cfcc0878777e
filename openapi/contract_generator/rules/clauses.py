"""What is demanded of the clauses, beyond the form of each."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from contract_generator import yaml_reading
from contract_generator.breach import Breach
from contract_generator.clauses.reading import FROZEN, WrittenClause, area_of

_SENTENCES = re.compile(r"[.!?] +[A-Z`]")
_NO_END = re.compile(r"\b(e\.g|i\.e|etc|vs)\. ")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What clauses refer to: the contract's folder and bundle, the names of the profiles, the frozen ids."""

    folder: Path
    bundle: dict[str, Any]
    profiles: Collection[str]
    frozen: Sequence[str] = ()
    files: dict[str, Any] = field(default_factory=dict)

    def file(self, name: str) -> Any:
        """A file of the contract, parsed once. Raises OSError or yaml.YAMLError."""
        if name not in self.files:
            self.files[name] = yaml_reading.parse((self.folder / name).read_text(encoding="utf-8"))
        return self.files[name]


def ids_are_unique(clauses: Sequence[WrittenClause], _: Surroundings) -> Iterator[Breach]:
    """No two clauses have one id."""
    seen: dict[str, WrittenClause] = {}
    for clause in clauses:
        first = seen.setdefault(clause.id, clause)
        if first is not clause:
            message = f"{clause.id} is taken: {first.file}#{first.place}"
            yield Breach(clause.file, f"{clause.place}/id", "clause-unique", message)


def ids_begin_with_their_file(clauses: Sequence[WrittenClause], _: Surroundings) -> Iterator[Breach]:
    """An id says which file it is in: the one whose name is the longest that it begins with."""
    areas = {area_of(clause.file) for clause in clauses}
    for clause in clauses:
        fitting = [area for area in areas if clause.id.startswith(f"{area}.")]
        expected = max(fitting, key=len, default=None)
        if expected != clause.area:
            rule = f"must be in {expected}.yaml" if expected else f"must begin with {clause.area!r} and a dot"
            yield Breach(clause.file, f"{clause.place}/id", "clause-file", f"{clause.id} {rule}")


def requirements_are_one_sentence(clauses: Sequence[WrittenClause], _: Surroundings) -> Iterator[Breach]:
    """A requirement can be quoted in a report: one sentence, with its full stop."""
    for clause in clauses:
        text = " ".join(clause.content["requirement"].split())
        if not text.endswith(".") or _SENTENCES.search(_NO_END.sub("", text)):
            message = f"{clause.id}: write one sentence that ends in a full stop: {text[:80]!r}"
            yield Breach(clause.file, f"{clause.place}/requirement", "clause-sentence", message)


def profiles_are_known(clauses: Sequence[WrittenClause], surroundings: Surroundings) -> Iterator[Breach]:
    """A clause that is limited to profiles names such as there are, and not all of them."""
    for clause in clauses:
        named = set(clause.content.get("profiles", []))
        place = f"{clause.place}/profiles"
        if unknown := sorted(named - set(surroundings.profiles)):
            message = f"{clause.id}: no such profile: {', '.join(unknown)}"
            yield Breach(clause.file, place, "clause-profile", message)
        elif named and named == set(surroundings.profiles):
            yield Breach(clause.file, place, "clause-profile", f"{clause.id}: leave them out, it holds in all")


def pointers_resolve(clauses: Sequence[WrittenClause], surroundings: Surroundings) -> Iterator[Breach]:
    """What a clause points to is there."""
    for clause in clauses:
        text = clause.content["pointer"]
        if (message := _unresolved(text, surroundings)) is not None:
            yield Breach(clause.file, f"{clause.place}/pointer", "clause-pointer", f"{clause.id}: {text}: {message}")


def _unresolved(text: str, surroundings: Surroundings) -> str | None:
    """Why a pointer leads nowhere; None when it leads somewhere."""
    file, _, tail = text.partition("#")
    try:
        value: Any = surroundings.file(file) if file else surroundings.bundle
    except OSError:
        return f"there is no openapi/{file}"
    except yaml.YAMLError as error:
        return f"openapi/{file} is not YAML: {' '.join(str(error).split())}"
    for token in tail.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        try:
            value = value[int(key) if isinstance(value, list) else key]
        except (KeyError, IndexError, ValueError, TypeError):
            return f"there is no {key!r} on the way"
    return None


def ids_are_frozen(clauses: Sequence[WrittenClause], surroundings: Surroundings) -> Iterator[Breach]:
    """An id that was ever given stays, and means the same; a new one is written down."""
    ids = {clause.id for clause in clauses}
    if not surroundings.frozen:
        return
    for gone in (each for each in surroundings.frozen if each not in ids):
        yield Breach(FROZEN, "", "clause-frozen", f"{gone} was given and is gone; ids stay for ever")
    for clause in clauses:
        if clause.id not in surroundings.frozen:
            message = f"{clause.id} is new; run `python -m contract_generator freeze`"
            yield Breach(clause.file, f"{clause.place}/id", "clause-frozen", message)


CLAUSE_RULES: tuple[Callable[[Sequence[WrittenClause], Surroundings], Iterator[Breach]], ...] = (
    ids_are_unique,
    ids_begin_with_their_file,
    requirements_are_one_sentence,
    profiles_are_known,
    pointers_resolve,
    ids_are_frozen,
)
