"""Where files are and how they lead to each other."""

from collections.abc import Iterator

from contract_generator.breach import Breach
from contract_generator.references import reachable, references_in
from contract_generator.source import COMPONENT_KINDS, ROOT, Source, component_of
from contract_generator.walking import pointer


def known_folders(source: Source) -> Iterator[Breach]:
    """Below components/ there is one folder for each kind of component."""
    for file in source.files:
        parts = file.split("/")
        if parts[0] == "components" and (len(parts) < 3 or parts[1] not in COMPONENT_KINDS):  # noqa: PLR2004  components/<kind>/<Name>.yaml
            yield Breach(file, "", "known-folder", f"a component lies in components/{{{','.join(COMPONENT_KINDS)}}}/")


def references_lead_somewhere(source: Source) -> Iterator[Breach]:
    """A reference is a relative path of a file: a component's, or from the root a path item's."""
    for file, content in source.files.items():
        for reference in references_in(file, content):
            if "#" in reference.text:
                message = f"{reference.text!r} points into a file; refer to the file of a component"
            elif reference.target not in source.files:
                message = f"{reference.text!r} dangles: there is no {reference.target}"
            elif file != ROOT and component_of(reference.target) is None:
                message = f"{reference.text!r} is no component"
            else:
                continue
            yield Breach(file, reference.place, "reference", message)


def component_names_are_unique(source: Source) -> Iterator[Breach]:
    """No two components of a kind share a name, not even when case is ignored (module names of clients do)."""
    seen: dict[tuple[str, str], str] = {}
    for file, (kind, name) in source.components().items():
        first = seen.setdefault((kind, name.lower()), file)
        if first != file:
            yield Breach(file, "", "unique-name", f"{kind} has the name {name} already: {first}")


def paths_mirror_files(source: Source) -> Iterator[Breach]:
    """The path item of `/a/{b}` is the file `paths/a/{b}.yaml`, and the map of paths is sorted."""
    paths = source.root.get("paths", {})
    for path, item in paths.items():
        expected = f"paths{path}.yaml"
        if item != {"$ref": expected}:
            yield Breach(ROOT, pointer("/paths", path), "mirror", f"must be {{$ref: {expected}}} and nothing else")
    if list(paths) != sorted(paths):
        yield Breach(ROOT, "/paths", "mirror", "paths must be sorted")


def every_file_is_used(source: Source) -> Iterator[Breach]:
    """The root leads to every file."""
    for file in sorted(source.files.keys() - reachable(source)):
        yield Breach(file, "", "unused", "nothing in the contract leads here")
