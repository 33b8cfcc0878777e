"""What a user wrote to name clauses."""

from collections.abc import Iterable
from difflib import get_close_matches

from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.scope import selects
from wireproof_contract.clauses import all_clauses


def checked_selectors(selectors: Iterable[str], option: str) -> tuple[str, ...]:
    """The selectors when each selects a clause; raises CouldNotRun, with what is near, where one does not."""
    known = [clause.id for clause in all_clauses()]
    checked = tuple(selector.strip() for selector in selectors if selector.strip())
    for selector in checked:
        if not any(selects(selector, clause) for clause in known):
            raise CouldNotRun("usage", f"{option}: no clause is {selector!r} or begins with it", _near(selector, known))
    return checked


def checked_ids(ids: Iterable[str], option: str) -> tuple[str, ...]:
    """The ids when each is a clause's; raises CouldNotRun, with what is near, where one is not."""
    known = [clause.id for clause in all_clauses()]
    checked = tuple(ids)
    for identifier in checked:
        if identifier not in known:
            beginning = sum(selects(identifier, clause) for clause in known)
            if beginning:
                cause = f"{option}: {identifier!r} is no clause, but the beginning of {beginning}"
                raise CouldNotRun("usage", cause, f"`wireproof list {identifier}` shows them.")
            near = get_close_matches(identifier, known, n=3)
            raise CouldNotRun("usage", f"{option}: no clause has the id {identifier!r}", _meant(near))
    return checked


def _near(text: str, known: list[str]) -> str:
    prefixes = {".".join(clause.split(".")[:length]) for clause in known for length in range(1, clause.count(".") + 1)}
    near = get_close_matches(text, sorted({*known, *prefixes}), n=3)
    return _meant(near)


def _meant(near: list[str]) -> str:
    return f"Did you mean {', '.join(near)}?" if near else "`wireproof list` shows all clauses."
