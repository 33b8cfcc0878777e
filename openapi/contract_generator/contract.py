"""The two things done with the contract: write what follows from it, or say what is wrong with it."""

from collections.abc import Iterable
from pathlib import Path

from contract_generator.breach import Breach, ContractError
from contract_generator.bundling import bundle
from contract_generator.drift import drift
from contract_generator.drift import write as write_files
from contract_generator.locating import located
from contract_generator.package import BUNDLE, files, renditions
from contract_generator.rules import LAYOUT_RULES, SOURCE_RULES
from contract_generator.rules.examples import examples_keep_their_schema
from contract_generator.rules.validity import renditions_are_valid
from contract_generator.source import Source, read


def judged(folder: Path) -> Source:
    """Read the contract and hold it to every rule. Raises ContractError with the breaches found.

    Each stage relies on what the stage before it made sure of: that references lead somewhere, that the whole is
    OpenAPI, that it has our style.
    """
    source = read(folder)
    _demand(breach for rule in LAYOUT_RULES for breach in rule(source))
    _demand(located(source, breach) for breach in renditions_are_valid({BUNDLE: bundle(source)}))
    _demand(breach for rule in SOURCE_RULES for breach in rule(source))
    documents = renditions(source)
    _demand(renditions_are_valid({name: document for name, document in documents.items() if name != BUNDLE}))
    _demand(located(source, breach) for breach in examples_keep_their_schema(documents[BUNDLE]))
    return source


def _demand(breaches: Iterable[Breach]) -> None:
    if found := list(breaches):
        raise ContractError(found)


def write(folder: Path, output: Path) -> None:
    """Rewrite the generated distribution. Raises ContractError, writing nothing, when the contract breaks a rule."""
    write_files(output, files(judged(folder)))


def check(folder: Path, output: Path) -> None:
    """Raises ContractError when the contract breaks a rule or the generated distribution is not what it says."""
    _demand(drift(output, files(judged(folder))))
