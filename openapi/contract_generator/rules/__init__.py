"""What is demanded of the contract: small functions, each one rule, folded into two tables.

Rules on the source name the hand-written file; rules on the renditions judge what is generated from it. Layout comes
first and alone: the other rules follow references, which must lead somewhere.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from contract_generator.breach import Breach
from contract_generator.rules import examples, layout, operations, prose, style, unions, validity
from contract_generator.source import Source

LAYOUT_RULES = (
    layout.known_folders,
    layout.references_lead_somewhere,
    layout.component_names_are_unique,
    layout.paths_mirror_files,
    layout.every_file_is_used,
)

SOURCE_RULES = (
    style.keywords_are_known,
    style.no_titles,
    style.no_boolean_schemas,
    style.no_defaults,
    style.no_reserved_names,
    style.objects_are_components,
    style.enums_are_components,
    style.nullable_objects_are_unions,
    unions.branches_can_be_told_apart,
    prose.everything_is_described,
    operations.operations_are_identified,
    operations.answers_are_complete,
)

RENDITION_RULES = (
    validity.renditions_are_valid,
    examples.examples_keep_their_schema,
)


def source_rules(source: Source) -> Iterator[Breach]:
    """Every breach in the hand-written files."""
    broken = [breach for rule in LAYOUT_RULES for breach in rule(source)]
    yield from broken
    if not broken:
        for rule in SOURCE_RULES:
            yield from rule(source)


def bundle_rules(renditions: Mapping[str, dict[str, Any]]) -> Iterator[Breach]:
    """Every breach in what is generated."""
    for rule in RENDITION_RULES:
        yield from rule(renditions)
