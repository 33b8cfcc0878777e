"""What is demanded of the contract: small functions, each one rule.

The tables here hold the rules on the hand-written files; `validity` and `examples` judge what is generated from them.
The rules of the second table rely on those of the first.
"""

from contract_generator.rules import layout, operations, prose, style, unions

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
