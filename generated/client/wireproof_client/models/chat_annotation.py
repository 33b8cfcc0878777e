"""Says which address a piece of the text cites."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatUrlCitation


class ChatAnnotation(ApiObject):
    """Says which address a piece of the text cites."""

    type: Literal["url_citation"] = "url_citation"
    """The only kind of annotation."""

    url_citation: ChatUrlCitation
    """A cited address and the characters that cite it."""

    _nested: ClassVar[Readers] = {
        "url_citation": ref("ChatUrlCitation"),
    }
