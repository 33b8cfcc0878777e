"""Writing into the manual, and finding what in it is no longer so."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from contract_generator.breach import Breach, ContractError
from contract_generator.documentation.diagrams import with_diagrams
from contract_generator.drift import drift
from contract_generator.drift import write as write_files

CLAUSES = "clauses"
STREAMS = "streams.md"


def write_manual(manual: Path, pages: Mapping[str, str], grammars: Mapping[str, Mapping[str, Any]]) -> None:
    """Make the folder of clauses hold exactly these pages, and the page of streams show these grammars."""
    write_files(manual / CLAUSES, pages)
    if grammars:
        text = _streams(manual)
        shown = with_diagrams(text, STREAMS, grammars)
        if shown != text:
            (manual / STREAMS).write_text(shown, encoding="utf-8")


def manual_drift(manual: Path, pages: Mapping[str, str], grammars: Mapping[str, Mapping[str, Any]]) -> Iterator[Breach]:
    """One breach for each page that is not what the contract says."""
    yield from drift(manual / CLAUSES, pages)
    if grammars and with_diagrams(text := _streams(manual), STREAMS, grammars) != text:
        yield Breach(f"docs/{STREAMS}", "", "drift", "differs from what openapi/ says; run `make generate`")


def _streams(manual: Path) -> str:
    try:
        return (manual / STREAMS).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        message = "the page that shows the grammars is missing"
        raise ContractError([Breach(f"docs/{STREAMS}", "", "diagram", message)]) from error
