"""A plugin to use, told by its id. An extension (Hadrian)."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import FileParserPlugin, ModerationPlugin, WebPlugin

Plugin: TypeAlias = "ModerationPlugin | WebPlugin | FileParserPlugin | UnknownObject"

read = tagged(
    "id", {"moderation": ref("ModerationPlugin"), "web": ref("WebPlugin"), "file-parser": ref("FileParserPlugin")}
)
