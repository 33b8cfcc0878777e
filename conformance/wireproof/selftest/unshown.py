"""Mutants that alter real servers too, and that only the scripted answers of the golden peer make plain."""

from collections.abc import Mapping

SCRIPTED: Mapping[str, str] = {
    "chat.null-stop-ends-at-comma": "It shows where the model writes a comma, and a short answer need not have one.",
}
"""The reason for each, said where it survives before a real server."""
