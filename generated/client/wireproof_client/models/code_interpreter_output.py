"""Something that came of running code."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import CodeInterpreterImage, CodeInterpreterLogs

CodeInterpreterOutput: TypeAlias = "CodeInterpreterLogs | CodeInterpreterImage | UnknownObject"

read = tagged("type", {"logs": ref("CodeInterpreterLogs"), "image": ref("CodeInterpreterImage")})
