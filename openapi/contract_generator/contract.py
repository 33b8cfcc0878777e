"""The two things done with the contract: write what follows from it, or say what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from contract_generator.breach import Breach, ContractError
from contract_generator.bundling import bundle
from contract_generator.clauses.reading import WrittenClause, clauses_in, frozen_ids
from contract_generator.documentation.clause_pages import clause_pages
from contract_generator.documentation.manual import manual_drift, write_manual
from contract_generator.drift import drift
from contract_generator.drift import write as write_files
from contract_generator.grammars.reading import grammars_in
from contract_generator.locating import located
from contract_generator.overlays.profiles import EXTENSION, profiles
from contract_generator.overlays.statement import statement_schema
from contract_generator.package import BUNDLE, files, grammar_files, renditions
from contract_generator.rules import LAYOUT_RULES, SOURCE_RULES
from contract_generator.rules.clauses import CLAUSE_RULES, Surroundings
from contract_generator.rules.examples import examples_keep_their_schema
from contract_generator.rules.grammars import GRAMMAR_RULES, Circumstances
from contract_generator.rules.profiles import profile_has_our_style, profile_is_openapi, profile_is_stated
from contract_generator.rules.validity import renditions_are_valid
from contract_generator.source import Source, read


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract that keeps every rule: its files, clauses and grammars, and each profile's document by its name."""

    source: Source
    profiles: Mapping[str, dict[str, Any]]
    clauses: tuple[WrittenClause, ...]
    grammars: Mapping[str, dict[str, Any]]


def judged(folder: Path) -> Contract:
    """Read the contract and hold it to every rule. Raises ContractError with the breaches found.

    Each stage relies on what the stage before it made sure of: that references lead somewhere, that the whole is
    OpenAPI, that it has our style, that profiles are changes of a sound contract, and that clauses speak of it.
    """
    source = read(folder)
    _demand(breach for rule in LAYOUT_RULES for breach in rule(source))
    _demand(located(source, breach) for breach in renditions_are_valid({BUNDLE: bundle(source)}))
    _demand(breach for rule in SOURCE_RULES for breach in rule(source))
    documents = renditions(source)
    _demand(renditions_are_valid({name: document for name, document in documents.items() if name != BUNDLE}))
    _demand(located(source, breach) for breach in examples_keep_their_schema(documents[BUNDLE]))
    found = _judged_profiles(source, documents[BUNDLE])
    clauses = _judged_clauses(folder, documents[BUNDLE], found)
    return Contract(source, found, clauses, _judged_grammars(documents[BUNDLE], found, clauses, grammars_in(folder)))


def _judged_profiles(source: Source, whole: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The document of each profile, held to every rule that the contract is held to."""
    found = profiles(source, whole)
    for name, document in found.items():
        _demand(profile_is_stated(name, document, statement_schema(source.folder)))
        _demand(profile_is_openapi(name, document))
        _demand(profile_has_our_style(name, document))
    return found


def _judged_clauses(folder: Path, whole: dict[str, Any], found: Mapping[str, Any]) -> tuple[WrittenClause, ...]:
    clauses = clauses_in(folder)
    surroundings = Surroundings(folder, whole, found.keys(), frozen_ids(folder))
    _demand(breach for rule in CLAUSE_RULES for breach in rule(clauses, surroundings))
    return clauses


def _judged_grammars(
    whole: dict[str, Any],
    found: Mapping[str, dict[str, Any]],
    clauses: tuple[WrittenClause, ...],
    grammars: dict[str, dict[str, Any]],
) -> dict[str, dict[str, Any]]:
    operations = {
        operation["operationId"]
        for item in whole["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict) and "operationId" in operation
    }
    statements = {name: document[EXTENSION] for name, document in found.items()}
    circumstances = Circumstances({clause.id for clause in clauses}, operations, statements)
    _demand(breach for rule in GRAMMAR_RULES for breach in rule(grammars, circumstances))
    return grammars


def _demand(breaches: Iterable[Breach]) -> None:
    if found := list(breaches):
        raise ContractError(found)


def write(folder: Path, output: Path, manual: Path) -> None:
    """Rewrite the generated distribution, and what the manual says of clauses and grammars.

    Raises ContractError, writing nothing, when the contract breaks a rule.
    """
    contract = judged(folder)
    write_files(output, _distribution(contract))
    write_manual(manual, _pages(contract), contract.grammars)


def check(folder: Path, output: Path, manual: Path) -> None:
    """Raises ContractError when the contract breaks a rule, or what was generated is not what it says."""
    contract = judged(folder)
    _demand(drift(output, _distribution(contract)))
    _demand(manual_drift(manual, _pages(contract), contract.grammars))


def _pages(contract: Contract) -> dict[str, str]:
    return clause_pages(contract.source, contract.clauses, sorted(contract.profiles))


def _distribution(contract: Contract) -> dict[str, str]:
    written = files(contract.source, contract.profiles, contract.clauses)
    return dict(sorted((written | grammar_files(contract.grammars, contract.source.folder)).items()))
