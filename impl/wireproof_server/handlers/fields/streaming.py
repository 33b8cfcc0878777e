"""Whether and how the answer is streamed."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.value import Value


class StreamOptions(Value, frozen=True, forbid_unknown_fields=True):
    """`include_usage` adds a last chunk with the usage; `include_obfuscation` pads every chunk.

    Padding hides the lengths of tokens from whoever sees only the sizes of encrypted packets. Plain requests have them
    read as they are, if there are no others.
    """

    include_usage: bool = False
    include_obfuscation: bool = False


def stream_options(body: Mapping[str, Any]) -> StreamOptions | None:
    """How to stream, None when the answer is one object. Raises `InvalidRequest` for options without a stream."""
    options = body.get("stream_options")
    if not body.get("stream"):
        if options is not None:
            raise InvalidRequest("stream_options go with stream: true only.", parameter="stream_options")
        return None
    options = options or {}
    return StreamOptions(
        include_usage=bool(options.get("include_usage")),
        include_obfuscation=bool(options.get("include_obfuscation")),
    )
