"""The official client, as a yardstick."""

from typing import Any


def build(base_url: str, api_key: str) -> Any:
    """A client, imported and made as its users do."""
    from openai import OpenAI  # noqa: PLC0415  importing is part of what is measured

    return OpenAI(base_url=base_url, api_key=api_key)
