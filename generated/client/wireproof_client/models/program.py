"""A program that the model wrote to call tools."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class Program(ApiObject):
    """A program that the model wrote to call tools."""

    type: Literal["program"] = "program"
    """The kind of item."""

    id: str
    """The id of the item."""

    call_id: str
    """Ties the program to its program_output."""

    code: str
    """The program."""

    fingerprint: str
    """Identifies the state that the program goes on from."""
