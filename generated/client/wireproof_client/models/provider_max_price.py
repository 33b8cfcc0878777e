"""The most that a provider may charge, in US dollars, each as a number or as its decimal text.

An extension (Hadrian).
"""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ProviderMaxPrice(ApiObject):
    """The most that a provider may charge, in US dollars, each as a number or as its decimal text.

    An extension (Hadrian).
    """

    prompt: float | str | None = None
    """For a million tokens of input."""

    completion: float | str | None = None
    """For a million tokens of output."""

    image: float | str | None = None
    """For an image."""

    audio: float | str | None = None
    """For sound."""

    request: float | str | None = None
    """For a request."""
