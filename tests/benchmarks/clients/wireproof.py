"""The generated client."""

from typing import Any


def build(base_url: str, api_key: str) -> Any:
    """A client, imported and made as its users do."""
    from wireproof_client import Wireproof  # noqa: PLC0415  importing is part of what is measured

    return Wireproof(base_url=base_url, api_key=api_key)
