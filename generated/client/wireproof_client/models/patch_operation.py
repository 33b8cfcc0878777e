"""A change of a file."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import CreateFilePatch, DeleteFilePatch, UpdateFilePatch

PatchOperation: TypeAlias = "CreateFilePatch | UpdateFilePatch | DeleteFilePatch | UnknownObject"

read = tagged(
    "type",
    {
        "create_file": ref("CreateFilePatch"),
        "update_file": ref("UpdateFilePatch"),
        "delete_file": ref("DeleteFilePatch"),
    },
)
