"""Mutants that alter real servers too, and that only the scripted answers of the golden peer make plain."""

from collections.abc import Mapping

SCRIPTED: Mapping[str, str] = {
    "tools.streamed-none-ignored": "It shows where the model calls a function that it need not call.",
    "responses.include-ignored": "Without `include` the server refuses `top_logprobs`, which is optional.",
    "responses.include-ignored-in-streams": "Without `include` the server refuses `top_logprobs`, which is optional.",
    "chat.null-stop-ends-at-comma": "It shows where the model writes a comma, and a short answer need not have one.",
}
"""The reason for each, said where it survives before a real server."""
