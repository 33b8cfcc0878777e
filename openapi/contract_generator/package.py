"""Everything that generated/contract holds, as a map from path to text."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from contract_generator import yaml_reading
from contract_generator.bundling import bundle
from contract_generator.clauses.reading import WrittenClause
from contract_generator.clauses.rendering import rendered
from contract_generator.grammars.reading import SCHEMA as GRAMMAR_SCHEMA
from contract_generator.json_text import json_text
from contract_generator.overlays.statement import statement_schema
from contract_generator.renditions import openapi_3_1, routing
from contract_generator.source import Source
from contract_generator.typed_dicts import statement_types, typed_dicts

BUNDLE = "openapi-3.2.json"
SERVED = "openapi-3.1.json"
ROUTING = "openapi-3.0-routing.json"
IMPORT_NAME = "wireproof_contract"
PROFILES = "profiles"
TEMPLATES = Path(__file__).parent.parent / "templates" / "contract"


def renditions(source: Source) -> dict[str, dict[str, Any]]:
    """The three documents by file name."""
    whole = bundle(source)
    return {BUNDLE: whole, SERVED: openapi_3_1.render(whole), ROUTING: routing.render(whole)}


def files(source: Source, profiles: Mapping[str, dict[str, Any]], clauses: Sequence[WrittenClause]) -> dict[str, str]:
    """Every file of the distribution, by its path in it; `profiles` are their documents by name."""
    documents = renditions(source)
    written = {f"{IMPORT_NAME}/data/{name}": json_text(document) for name, document in documents.items()}
    written[f"{IMPORT_NAME}/types.py"] = typed_dicts(documents[SERVED])
    written[f"{IMPORT_NAME}/data/clauses.json"] = json_text(rendered(clauses, sorted(profiles)))
    if profiles:
        written |= _profile_files(source, profiles)
    return dict(sorted((_templates() | written).items()))


def grammar_files(grammars: Mapping[str, dict[str, Any]], folder: Path) -> dict[str, str]:
    """The grammars, and the schema that says what their members mean."""
    if not grammars:
        return {}
    written = {f"{IMPORT_NAME}/data/grammars/{name}.json": json_text(grammar) for name, grammar in grammars.items()}
    schema = yaml_reading.parse((folder / GRAMMAR_SCHEMA).read_text(encoding="utf-8"))
    return written | {f"{IMPORT_NAME}/data/grammars/grammar.schema.json": json_text(schema)}


def _profile_files(source: Source, profiles: Mapping[str, dict[str, Any]]) -> dict[str, str]:
    """The documents of the profiles, the schema of what they state, and its type."""
    folder = f"{IMPORT_NAME}/{PROFILES}"
    schema = statement_schema(source.folder)
    written = {f"{folder}/openapi-3.2-{name}.json": json_text(document) for name, document in profiles.items()}
    written[f"{folder}/profile.schema.json"] = json_text(schema)
    written[f"{IMPORT_NAME}/profile_types.py"] = statement_types(schema)
    return written


def _templates() -> dict[str, str]:
    """The hand-written part of the distribution, kept beside the contract so that generated/ holds no original."""
    found = (path for path in sorted(TEMPLATES.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(TEMPLATES).as_posix(): path.read_text(encoding="utf-8") for path in found}
