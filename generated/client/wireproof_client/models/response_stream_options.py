"""How a response is streamed."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ResponseStreamOptions(ApiObject):
    """How a response is streamed."""

    include_obfuscation: bool | None = None
    """Whether delta events carry an obfuscation field of random length, which hides how long their pieces are from
    whoever watches the line. Servers may leave it out.
    """

    include_usage: bool | None = None
    """Accepted for the sake of clients of the chat operation (mistral.rs); the terminal event always gives the usage.
    """
