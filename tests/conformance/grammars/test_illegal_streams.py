"""One edit of a legal stream is found, under the clause that it breaks."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from tests.conformance.grammars.editing.chunk_edits import ASKED, CHAT, COMPLETIONS
from tests.conformance.grammars.editing.edit import Edit
from tests.conformance.grammars.editing.response_edits import KEEPS_NUMBERS, RESPONSES, WITH_DONE
from tests.conformance.grammars.generating.chunk_streams import chunk_streams
from tests.conformance.grammars.generating.drawn_stream import DrawnStream, numbered
from tests.conformance.grammars.generating.response_streams import response_streams
from tests.conformance.grammars.generating.statements import statement_of
from tests.conformance.grammars.generating.wire import events_of
from wireproof.grammars.recogniser import recognise
from wireproof_contract import grammars

SETTINGS = settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
EDITS: Mapping[str, Mapping[str, Edit]] = {"chat": CHAT, "completions": COMPLETIONS, "responses": RESPONSES}
CASES = [(name, clause) for name, edits in EDITS.items() for clause in edits]
MOST_CLAUSES = 3


def carried(value: Any) -> set[str]:
    """Every clause that a grammar carries."""
    if isinstance(value, list):
        return {clause for each in value for clause in carried(each)}
    if not isinstance(value, dict):
        return set()
    own = {value[name] for name in ("breaks", "clause") if isinstance(value.get(name), str)}
    return own | {clause for each in value.values() for clause in carried(each)}


@pytest.mark.parametrize("name", grammars.NAMES)
def test_each_clause_of_a_grammar_has_an_edit(name: str) -> None:
    assert {f"{name}.stream.{clause}" for clause in EDITS[name]} == carried(grammars.load(name))


def legal(name: str, clause: str, statement: Mapping[str, Any]) -> st.SearchStrategy[DrawnStream]:
    grammar = grammars.load(name)
    if name == "responses":
        return response_streams(grammar, statement)
    fixed: dict[str, Any] = {}
    if clause in ASKED:
        fixed["stream_options"] = {"include_usage": ASKED[clause]}
    return chunk_streams(grammar, statement, **fixed)


@pytest.mark.parametrize(("name", "clause"), CASES)
@SETTINGS
@given(st.data())
def test_an_edit_is_found_under_the_clause_that_it_breaks(name: str, clause: str, data: Any) -> None:
    statement = statement_of("hadrian" if clause in WITH_DONE and name == "responses" else "openai")
    stream = data.draw(legal(name, clause, statement))
    edited = EDITS[name][clause](list(stream.messages))
    if edited is None:
        reject()
    if name == "responses" and clause != KEEPS_NUMBERS:
        edited = list(numbered(edited, "sequence_number"))
    found = recognise(grammars.load(name), statement, stream.rules.request, events_of(edited))
    broken = {breach.clause for breach in found.breaches}
    assert f"{name}.stream.{clause}" in broken
    assert len(broken) <= MOST_CLAUSES, broken
    assert broken <= found.exercised
