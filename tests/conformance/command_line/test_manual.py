"""The manual tells of what there is."""

import re
from pathlib import Path

from wireproof.command_line.commands.run import command
from wireproof.concluding.conclusion import Conclusion
from wireproof.concluding.verdicts import Verdict
from wireproof_contract.clauses import all_clauses

MANUAL = (Path(__file__).parents[3] / "docs" / "conformance.md").read_text("utf-8")


def test_every_option_of_a_run_is_in_the_manual_and_no_other() -> None:
    options = {name for option in command.params for name in option.opts if name.startswith("--")}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", MANUAL)) - {"--data-binary", "--help"} == options


def test_every_clause_that_it_names_exists() -> None:
    known = {clause.id for clause in all_clauses()}
    named = set(re.findall(r"^(?:FAIL )?(chat\.[a-z.-]+) ", MANUAL, re.MULTILINE)) | {"chat.stream.done"}
    assert named <= known
    assert len(named) > 1


def test_every_verdict_and_conclusion_is_explained() -> None:
    for word in (*Verdict, *Conclusion):
        assert f"| {word.replace('_', ' ')} |" in MANUAL
