"""A doubt about what the model wants done on a computer."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ComputerSafetyCheck(ApiObject):
    """A doubt about what the model wants done on a computer."""

    id: str
    """The id of the doubt."""

    code: str | None = None
    """Which doubt it is."""

    message: str | None = None
    """What it says."""
