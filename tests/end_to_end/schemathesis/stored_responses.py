"""Remembers the responses that were made, so that the operations on one of them find it."""

import zlib
from collections import deque
from typing import Any

REMEMBERED = 16
KEPT_UNKNOWN = 8  # one id in so many


class StoredResponses:
    """Ids of the last responses that were stored."""

    def __init__(self) -> None:
        self.ids: deque[str] = deque(maxlen=REMEMBERED)

    def remember(self, response: dict[str, Any]) -> None:
        """Take note of a response, if it is one and is stored."""
        if response.get("object") == "response" and response.get("store"):
            self.ids.append(response["id"])

    def known_for(self, generated: str) -> str:
        """An id to use in place of a generated one: mostly one that is known."""
        number = zlib.crc32(generated.encode(errors="replace"))
        return generated if not self.ids or number % KEPT_UNKNOWN == 0 else self.ids[number % len(self.ids)]
