"""Where a sound or a film is."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class MediaUrl(ApiObject):
    """Where a sound or a film is."""

    url: str
    """Its address, or the thing itself as a data URL."""
