"""A grammar of the tiny contract: each rule is broken once, and names the file; the manual shows it."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract_generator.__main__ import CONTRACT, main
from contract_generator.breach import ContractError
from contract_generator.clauses.reading import SCHEMA as CLAUSE_SCHEMA
from contract_generator.contract import judged
from contract_generator.grammars.reading import SCHEMA

FILE = "grammars/things.yaml"
PAGE = "# Streams\n\n<!-- grammar: things -->\n<!-- end of grammar -->\n"
CLAUSE = {
    "id": "things.ended",
    "level": "MUST",
    "requirement": "A stream of things ends.",
    "pointer": f"{FILE}#/machines/stream",
    "source": "Common sense.",
}
GRAMMAR: dict[str, Any] = {
    "grammar": "things",
    "description": "Things, then the end.",
    "operations": ["makeThing"],
    "conditions": {"many": {"request": "many", "is": [True]}},
    "subjects": {"stream": {}, "part": {"within": "stream", "by": "index"}},
    "broken-off": [],
    "machines": {
        "stream": {
            "description": "Things, then the end.",
            "of": "stream",
            "letters": [{"letter": "thing", "where": {"name": "text"}}],
            "start": "open",
            "states": {
                "open": {
                    "thing": [{"when": ["many"], "to": "open"}, "open"],
                    "done": {"to": "closed"},
                    "end": {"breaks": "things.ended"},
                },
                "closed": {"thing": {"breaks": "things.ended", "to": "closed"}, "done": "closed", "end": "accept"},
            },
        }
    },
    "invariants": {"name": {"kind": "constant", "of": "part", "members": ["name"], "clause": "things.ended"}},
}


def edited(pointer: str, value: Any) -> dict[str, Any]:
    """The grammar with one place set to a value."""
    grammar = deepcopy(GRAMMAR)
    *steps, last = pointer.split("/")
    holder: Any = grammar
    for step in steps:
        holder = holder[step]
    holder[last] = value
    return grammar


@pytest.fixture
def with_grammar(contract: Callable[..., Path], tmp_path: Path) -> Callable[..., Path]:
    """Writes the tiny contract with a grammar and its clause, and the manual; gives the contract's folder."""

    def write(grammar: Any = GRAMMAR, page: str = PAGE) -> Path:
        folder = contract({FILE: grammar, "clauses/things.yaml": [CLAUSE]})
        for schema in (SCHEMA, CLAUSE_SCHEMA):
            (folder / schema).parent.mkdir(parents=True, exist_ok=True)
            (folder / schema).write_text((CONTRACT / schema).read_text(encoding="utf-8"), encoding="utf-8")
        (folder / "clauses/frozen-ids.txt").write_text("things.ended\n", encoding="utf-8")
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs/streams.md").write_text(page, encoding="utf-8")
        return folder

    return write


def run(command: str, folder: Path) -> int:
    return main([command, "--contract", str(folder), "--output", str(folder.parent / "generated")])


def test_a_grammar_that_keeps_every_rule_is_shipped_with_the_schema_of_grammars(
    with_grammar: Callable[..., Path], tmp_path: Path
) -> None:
    folder = with_grammar()
    assert run("write", folder) == 0
    shipped = tmp_path / "generated/wireproof_contract/data/grammars"
    assert json.loads((shipped / "things.json").read_bytes()) == GRAMMAR
    schema = yaml.safe_load((CONTRACT / SCHEMA).read_text(encoding="utf-8"))
    assert json.loads((shipped / "grammar.schema.json").read_bytes())["title"] == schema["title"]


def test_the_manual_shows_the_legal_moves_and_a_page_for_the_clause(
    with_grammar: Callable[..., Path], tmp_path: Path
) -> None:
    folder = with_grammar()
    assert run("write", folder) == run("check", folder) == 0
    page = (tmp_path / "docs/streams.md").read_text(encoding="utf-8")
    assert "    open --> open: thing (many), thing (otherwise)\n" in page
    assert "    open --> closed: done\n" in page
    assert "closed --> closed: done\n    closed --> [*]" in page
    assert "[things.ended](clauses/things.ended.md): constant, of each part" in page
    clause = (tmp_path / "docs/clauses/things.ended.md").read_text(encoding="utf-8")
    assert "A stream of things ends." in clause
    assert "(../../openapi/grammars/things.yaml)" in clause
    assert "[things.ended](things.ended.md) | MUST" in (tmp_path / "docs/clauses/README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "word"), [("streams.md", "stateDiagram"), ("clauses/things.ended.md", "MUST")])
def test_a_page_that_is_not_what_the_contract_says_is_drift(
    with_grammar: Callable[..., Path], tmp_path: Path, name: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = with_grammar()
    run("write", folder)
    page = tmp_path / "docs" / name
    page.write_text(page.read_text(encoding="utf-8").replace(word, "other"), encoding="utf-8")
    assert run("check", folder) == 1
    assert f"{Path(name).name}: [drift] differs" in capsys.readouterr().err


BREACHES: dict[str, tuple[dict[str, Any], str]] = {
    "a name that is not its file's": (edited("grammar", "words"), "#/grammar: [grammar-form] a grammar has the name"),
    "an unknown member": (edited("colour", "red"), "[grammar-form] Additional properties"),
    "an unknown kind of invariant": (edited("invariants/name/kind", "pretty"), "/invariants/name/kind: [grammar-form]"),
    "a clause that is not written": (
        edited("invariants/name/clause", "things.named"),
        "/invariants/name: [grammar-clause] there is no clause things.named",
    ),
    "an unknown operation": (edited("operations", ["eatThing"]), "[grammar-operation] there is no operation eatThing"),
    "an unknown subject": (edited("invariants/name/of", "whole"), "[grammar-name] subjects has no 'whole'"),
    "an unknown condition": (edited("machines/stream/when", ["few"]), "[grammar-name] conditions has no 'few'"),
    "a state without a letter": (
        edited("machines/stream/states/closed", {"done": "closed", "end": "accept"}),
        "/machines/stream/states/closed: [grammar-machine] must say what comes of each letter and no other: thing",
    ),
    "a move to no state": (edited("machines/stream/states/open/done", "shut"), "[grammar-machine] 'shut' is no state"),
    "a state that nothing leads to": (
        edited("machines/stream/states/lost", {"thing": "open", "done": "open", "end": "accept"}),
        "[grammar-machine] nothing leads to 'lost'",
    ),
    "a last alternative with a condition": (
        edited(
            "machines/stream/states/open/thing", [{"when": ["many"], "to": "open"}, {"when": ["many"], "to": "open"}]
        ),
        "/states/open/thing: [grammar-machine] only the last alternative has no condition",
    ),
}


@pytest.mark.parametrize(("grammar", "message"), BREACHES.values(), ids=BREACHES.keys())
def test_a_breach_is_told_of(with_grammar: Callable[..., Path], grammar: dict[str, Any], message: str) -> None:
    with pytest.raises(ContractError) as raised:
        judged(with_grammar(grammar))
    assert message in str(raised.value)
    assert FILE in str(raised.value)


def test_a_page_without_marks_for_a_grammar_is_told_of(
    with_grammar: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("write", with_grammar(page="# Streams\n")) == 1
    assert "streams.md: [diagram] marks and grammars differ: things" in capsys.readouterr().err
