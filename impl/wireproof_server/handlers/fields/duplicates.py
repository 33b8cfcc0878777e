"""Names that are taken twice."""

from collections.abc import Sequence

from wireproof_server.generation.conversation import Tool
from wireproof_server.generation.errors import InvalidRequest


def refuse_duplicate_names(tools: Sequence[Tool], parameter: str) -> None:
    """Raise `InvalidRequest` for the first of `tools`, the field `parameter`, whose name an earlier one has."""
    seen: set[str] = set()
    for position, tool in enumerate(tools):
        if tool.name in seen:
            raise InvalidRequest(f"The name {tool.name!r} is taken twice.", parameter=f"{parameter}[{position}]")
        seen.add(tool.name)
