"""How much a model shall reason: `reasoning_effort` (OpenAI) or `reasoning` (Hadrian)."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.requests import ReasoningEffort
from wireproof_server.handlers.fields.reasoning_effort import effort


def reasoning_effort(body: Mapping[str, Any]) -> ReasoningEffort | None:
    """The effort that a request states, None when it states none.

    Raises `InvalidRequest` when the two fields differ, and `UnsupportedParameter` for a summary of the reasoning.
    """
    reasoning = body.get("reasoning") or {}
    if reasoning.get("summary") is not None:
        raise UnsupportedParameter("Reasoning is not summarised here.", parameter="reasoning.summary")
    flat = effort(body.get("reasoning_effort"))
    nested = effort(reasoning.get("effort"))
    if flat is not None and nested is not None and flat != nested:
        raise InvalidRequest("reasoning.effort and reasoning_effort differ; send one.", parameter="reasoning_effort")
    return flat or nested
