"""Something said about a place of an output text."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import ContainerFileCitation, FileCitation, FilePath, UrlCitation

Annotation: TypeAlias = "FileCitation | UrlCitation | ContainerFileCitation | FilePath | UnknownObject"

read = tagged(
    "type",
    {
        "file_citation": ref("FileCitation"),
        "url_citation": ref("UrlCitation"),
        "container_file_citation": ref("ContainerFileCitation"),
        "file_path": ref("FilePath"),
    },
)
