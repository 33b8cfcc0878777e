"""Telling errors from answers by their bodies, whatever the status says."""

from typing import Any

_REGULAR = frozenset({"object", "choices", "output"})


def tells_error(body: dict[str, Any]) -> bool:
    """Whether a body is an error and nothing else.

    A response whose generation failed is none: it is an object of its own with a status and an `error`.
    """
    if body.get("object") == "error" or body.get("success") is False:
        return True
    return not _REGULAR & body.keys() and (bool(body.get("error")) or "detail" in body)
