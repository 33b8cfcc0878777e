"""An annotation was put on the text of an output_text part."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import Annotation


class ResponseOutputTextAnnotationAddedEvent(ApiObject):
    """An annotation was put on the text of an output_text part."""

    type: Literal["response.output_text.annotation.added"] = "response.output_text.annotation.added"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    content_index: int
    """The place of the part in the content of its item, from 0."""

    annotation_index: int
    """The annotation's place in the part, from 0."""

    annotation: Annotation | UnknownObject | None
    """The annotation; null when it cannot be shown."""

    _nested: ClassVar[Readers] = {
        "annotation": tagged(
            "type",
            {
                "file_citation": ref("FileCitation"),
                "url_citation": ref("UrlCitation"),
                "container_file_citation": ref("ContainerFileCitation"),
                "file_path": ref("FilePath"),
            },
        ),
    }
