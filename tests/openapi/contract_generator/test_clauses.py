"""Clauses of the tiny contract: each rule is broken once, and names the file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract_generator.__main__ import CONTRACT, main
from contract_generator.breach import ContractError
from contract_generator.clauses.reading import FROZEN, SCHEMA
from contract_generator.contract import judged

NAMED = {
    "id": "things.named",
    "level": "MUST",
    "requirement": "A thing has a name, e.g. `Ann.Lee`.",
    "pointer": "#/components/schemas/Thing/properties/name",
    "source": "Common sense.",
}
FILE = "clauses/things.yaml"


@pytest.fixture
def with_clauses(contract: Callable[..., Path]) -> Callable[..., Path]:
    """Writes the tiny contract with files of clauses, and gives its folder."""

    def write(files: dict[str, Any], frozen: str = "") -> Path:
        folder = contract()
        schema = (CONTRACT / SCHEMA).read_text(encoding="utf-8")
        texts = {SCHEMA: schema, FROZEN: frozen} | {name: yaml.safe_dump(content) for name, content in files.items()}
        for name, text in texts.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    return write


def test_a_clause_that_keeps_every_rule_is_shipped_with_all_its_members(
    with_clauses: Callable[..., Path], tmp_path: Path
) -> None:
    folder = with_clauses({FILE: [NAMED]}, "things.named\n")
    assert main(["write", "--contract", str(folder), "--output", str(tmp_path / "generated")]) == 0
    shipped = json.loads((tmp_path / "generated/wireproof_contract/data/clauses.json").read_bytes())
    assert shipped == [NAMED | {"profiles": [], "known": [], "hint": None}]


BREACHES: dict[str, tuple[dict[str, Any], str]] = {
    "no list": ({FILE: NAMED}, "[clause-form] a file of clauses holds one list"),
    "an unknown level": ({FILE: [NAMED | {"level": "OUGHT"}]}, "/level: [clause-form] things.named: 'OUGHT'"),
    "an unknown member": ({FILE: [NAMED | {"severity": 1}]}, "[clause-form] things.named: Additional"),
    "an id with capitals": ({FILE: [NAMED | {"id": "things.Named"}]}, "/id: [clause-form] things.Named"),
    "no source": ({FILE: [{k: v for k, v in NAMED.items() if k != "source"}]}, "'source' is a required property"),
    "a report that is no https link": (
        {FILE: [NAMED | {"known": [{"servers": ["a"], "report": "http://a.example"}]}]},
        "/known/0/report: [clause-form]",
    ),
    "an id twice": ({FILE: [NAMED, NAMED]}, "[clause-unique] things.named is taken: clauses/things.yaml#/0"),
    "an id of another file": ({"clauses/other.yaml": [NAMED]}, "[clause-file] things.named must begin with 'other'"),
    "an id of a narrower file": (
        {FILE: [NAMED | {"id": "things.parts.one"}], "clauses/things.parts.yaml": [NAMED | {"id": "things.parts.two"}]},
        "clauses/things.yaml#/0/id: [clause-file] things.parts.one must be in things.parts.yaml",
    ),
    "two sentences": ({FILE: [NAMED | {"requirement": "It is. It was."}]}, "[clause-sentence] things.named"),
    "no full stop": ({FILE: [NAMED | {"requirement": "It is"}]}, "[clause-sentence] things.named"),
    "an unknown profile": ({FILE: [NAMED | {"profiles": ["loose"]}]}, "[clause-profile] things.named: no such profile"),
    "a pointer into nothing": (
        {FILE: [NAMED | {"pointer": "#/components/schemas/Nothing"}]},
        "[clause-pointer] things.named: #/components/schemas/Nothing: there is no 'Nothing' on the way",
    ),
    "a pointer into a missing file": (
        {FILE: [NAMED | {"pointer": "grammars/things.yaml#/rules/0"}]},
        "there is no openapi/grammars/things.yaml",
    ),
}


@pytest.mark.parametrize(("files", "message"), BREACHES.values(), ids=BREACHES.keys())
def test_a_breach_is_told_of(with_clauses: Callable[..., Path], files: dict[str, Any], message: str) -> None:
    with pytest.raises(ContractError) as raised:
        judged(with_clauses(files))
    assert message in str(raised.value)


def test_a_file_that_is_no_yaml_is_named(with_clauses: Callable[..., Path]) -> None:
    folder = with_clauses({FILE: [NAMED]})
    (folder / FILE).write_text("- {", encoding="utf-8")
    with pytest.raises(ContractError, match=r"clauses/things\.yaml: \[readable\]"):
        judged(folder)


def test_an_id_that_was_given_cannot_vanish(with_clauses: Callable[..., Path]) -> None:
    with pytest.raises(ContractError, match=r"\[clause-frozen\] things\.gone was given and is gone"):
        judged(with_clauses({FILE: [NAMED]}, "things.gone\nthings.named\n"))


def test_freezing_appends_new_ids_and_keeps_the_order(
    with_clauses: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = with_clauses({FILE: [NAMED, NAMED | {"id": "things.older"}]}, "things.older\n")
    with pytest.raises(ContractError, match=r"\[clause-frozen\] things\.named is new; run"):
        judged(folder)
    assert main(["freeze", "--contract", str(folder)]) == 0
    assert capsys.readouterr().out == "things.named\n"
    assert (folder / FROZEN).read_text(encoding="utf-8") == "things.older\nthings.named\n"
    judged(folder)
