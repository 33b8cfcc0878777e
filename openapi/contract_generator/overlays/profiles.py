"""The document of each profile: the contract's bundle with the profile's overlay applied, and nothing unused in it."""

from typing import Any

from contract_generator.breach import Breach, ContractError
from contract_generator.overlays.applying import applied
from contract_generator.overlays.reading import Overlay, overlays_in
from contract_generator.pruning import used_components
from contract_generator.rules.examples import Broken, broken_examples
from contract_generator.source import Source
from contract_generator.walking import nodes

EXTENSION = "x-wireproof-profile"


def profiles(source: Source, bundle: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Each profile's document by the profile's name. Raises ContractError where an overlay fails."""
    return {overlay.name: profile(bundle, overlay) for overlay in overlays_in(source.folder)}


def profile(bundle: dict[str, Any], overlay: Overlay) -> dict[str, Any]:
    """One profile's document. Raises ContractError.

    Examples of bodies that the profile does not admit are left out; that a body loses its last one is an error, for
    then nothing shows that the profile admits anything.
    """
    document = applied(bundle, overlay)
    _demand_targets(document, overlay)
    for broken in broken_examples(document):
        _drop(overlay, broken)
    document["components"] = used_components(document)
    _drop_unused_security(document)
    return document


def _demand_targets(document: dict[str, Any], overlay: Overlay) -> None:
    components = {f"#/components/{kind}/{name}" for kind, members in document["components"].items() for name in members}
    found = [
        Breach(overlay.file, "", "reference", f"{node['$ref']} at {place} of the result leads nowhere")
        for place, node in nodes(document)
        if isinstance(node.get("$ref"), str) and node["$ref"] not in components
    ]
    if found:
        raise ContractError(found)


def _drop(overlay: Overlay, broken: Broken) -> None:
    """Leave the example out. Raises ContractError for one that belongs to a schema, or that was the last of a body."""
    examples = broken.holder.get("examples")
    if broken.name is None or not isinstance(examples, dict):
        raise ContractError([Breach(overlay.file, "", "example", f"{broken.place} of the result: {broken.message}")])
    examples.pop(broken.name, None)
    if not examples:
        message = f"{broken.place} of the result was the last example that its body had: {broken.message}"
        raise ContractError([Breach(overlay.file, "", "example", message)])


def _drop_unused_security(document: dict[str, Any]) -> None:
    """Security schemes are used by name, in the requirements of the document and of operations."""
    required = [document.get("security", []), *(node.get("security", []) for _, node in nodes(document["paths"]))]
    used = {name for requirements in required for requirement in requirements for name in requirement}
    schemes = document["components"].get("securitySchemes", {})
    kept = {name: scheme for name, scheme in schemes.items() if name in used}
    document["components"] = {key: value for key, value in document["components"].items() if key != "securitySchemes"}
    if kept:
        document["components"]["securitySchemes"] = kept
