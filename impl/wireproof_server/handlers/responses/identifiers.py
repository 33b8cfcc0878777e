"""Ids of responses and of their items."""

import secrets


def new_id(prefix: str) -> str:
    """A new id of a kind: `resp`, `msg`, `fc`, `fco`, `rs`."""
    return f"{prefix}_{secrets.token_hex(16)}"
