"""Padding that hides the lengths of tokens from whoever sees only the sizes of encrypted packets."""

import secrets

_PADDED_TO = 128  # bytes; the size of an obfuscated event is a multiple of it


def padding(bare: int) -> bytes:
    """Characters, different each time, that make the `bare` bytes of an event a multiple of a fixed size."""
    return secrets.token_hex(_PADDED_TO)[: -bare % _PADDED_TO].encode()
