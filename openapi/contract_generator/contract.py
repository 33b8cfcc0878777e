"""The two things done with the contract: write what follows from it, or say what is wrong with it."""

from pathlib import Path

from contract_generator.breach import ContractError
from contract_generator.drift import drift
from contract_generator.drift import write as write_files
from contract_generator.package import files, renditions
from contract_generator.rules import bundle_rules, source_rules
from contract_generator.source import Source, read


def judged(folder: Path) -> Source:
    """Read the contract and hold it to every rule. Raises ContractError with all breaches found."""
    source = read(folder)
    if breaches := list(source_rules(source)):
        raise ContractError(breaches)
    if breaches := list(bundle_rules(renditions(source))):
        raise ContractError(breaches)
    return source


def write(folder: Path, output: Path) -> None:
    """Rewrite the generated distribution. Raises ContractError, writing nothing, when the contract breaks a rule."""
    write_files(output, files(judged(folder)))


def check(folder: Path, output: Path) -> None:
    """Raises ContractError when the contract breaks a rule or the generated distribution is not what it says."""
    if breaches := list(drift(output, files(judged(folder)))):
        raise ContractError(breaches)
