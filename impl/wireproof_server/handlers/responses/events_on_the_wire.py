"""Response events as server-sent events."""

from collections.abc import Mapping
from typing import Any

import orjson

from wireproof_server.handlers.answers.obfuscation import padding


def on_the_wire(event: Mapping[str, Any], *, obfuscated: bool = False) -> bytes:
    """One event: its type as a line of its own, then its JSON, which repeats it.

    `obfuscated` (`stream_options.include_obfuscation`) pads those that carry a piece of the answer.
    """
    bare = f"event: {event['type']}\ndata: ".encode() + orjson.dumps(event)
    if obfuscated and "delta" in event:
        head, tail = bare[:-1] + b',"obfuscation":"', b'"}\n\n'
        return head + padding(len(head) + len(tail)) + tail
    return bare + b"\n\n"
