"""A secret to send to a domain without showing it to the model."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class NetworkDomainSecret(ApiObject):
    """A secret to send to a domain without showing it to the model."""

    domain: str
    """The domain."""

    name: str
    """The name that stands for the secret."""

    value: str
    """The secret."""
