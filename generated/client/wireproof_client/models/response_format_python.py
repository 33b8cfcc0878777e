"""Python source code (Hadrian extension; an engine that cannot ensure it refuses it)."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseFormatPython(ApiObject):
    """Python source code (Hadrian extension; an engine that cannot ensure it refuses it)."""

    type: Literal["python"] = "python"
    """Tells this form from the others."""
