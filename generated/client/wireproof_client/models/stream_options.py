"""What else a stream holds; only meaningful with `stream`."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class StreamOptions(ApiObject):
    """What else a stream holds; only meaningful with `stream`."""

    include_usage: bool | None = None
    """End the stream with one more chunk that has no choices and states the usage. false when not sent."""

    include_obfuscation: bool | None = None
    """Pad chunks with random characters in `obfuscation`, so that their size tells an observer nothing.

    false when not sent.
    """
