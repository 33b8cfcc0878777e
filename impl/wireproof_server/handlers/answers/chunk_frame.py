"""Chunks as bytes: all that is constant through a stream is rendered once."""

from collections.abc import Mapping
from typing import Any

import orjson

from wireproof_server.generation.events import Usage
from wireproof_server.handlers.answers.obfuscation import padding
from wireproof_server.handlers.answers.usage import usage_object
from wireproof_server.handlers.fields.streaming import StreamOptions


class ChunkFrame:
    """Renders the chunks of one stream as server-sent events; each begins with the members of `identity`."""

    def __init__(self, identity: Mapping[str, Any], options: StreamOptions) -> None:
        self._options = options
        self._head = b"data: " + orjson.dumps(identity)[:-1] + b',"choices":['
        self._tail = b'],"usage":null' if options.include_usage else b"]"

    def choice(self, choice: Mapping[str, Any]) -> bytes:
        """A chunk with one choice."""
        return self._close(self._head + orjson.dumps(choice) + self._tail)

    def usage(self, usage: Usage) -> bytes:
        """The last chunk, without choices; nothing when the request did not ask for it."""
        if not self._options.include_usage:
            return b""
        return self._close(self._head + b'],"usage":' + orjson.dumps(usage_object(usage)))

    def _close(self, chunk: bytes) -> bytes:
        if not self._options.include_obfuscation:
            return chunk + b"}\n\n"
        bare = len(chunk) + len(b',"obfuscation":""}\n\n')
        return chunk + b',"obfuscation":"' + padding(bare) + b'"}\n\n'
