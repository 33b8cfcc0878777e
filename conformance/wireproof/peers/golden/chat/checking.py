"""What no schema can say of a chat request."""

from collections.abc import Sequence

from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.refusal import invalid, unsupported
from wireproof.peers.golden.requests.parameters import check_stream_options, refuse_lacking


def refuse_what_is_lacking(dialect: Dialect, fields: Json) -> None:
    """Refuse what the peer was told to lack, and what it cannot do at all. Raises Refusal."""
    form = (fields.get("response_format") or {}).get("type")
    choice = fields.get("tool_choice")
    uses = (
        ("tools", "tools", bool(fields.get("tools") or fields.get("functions"))),
        ("tool_choice_required", "tool_choice", choice == "required"),
        ("tool_choice_function", "tool_choice", isinstance(choice, dict)),
        ("chat_logprobs", "logprobs", bool(fields.get("logprobs"))),
        ("chat_n", "n", (fields.get("n") or 1) > 1),
        ("json_object", "response_format", form == "json_object"),
        ("json_schema", "response_format", form == "json_schema"),
        ("logit_bias", "logit_bias", bool(fields.get("logit_bias"))),
        ("seed", "seed", fields.get("seed") is not None),
        ("parallel_tool_calls", "parallel_tool_calls", fields.get("parallel_tool_calls") is not None),
        ("reasoning_effort", "reasoning_effort", fields.get("reasoning_effort") is not None),
    )
    refuse_lacking(dialect.settings, uses)
    if fields.get("audio") or "audio" in (fields.get("modalities") or []):
        raise unsupported("modalities", "This model cannot speak aloud")
    if fields.get("web_search_options") is not None:
        raise unsupported("web_search_options", "This server cannot search")


def check(dialect: Dialect, fields: Json) -> None:
    """Raises Refusal for parameters and messages that contradict each other."""
    if dialect.profile.statement["usage_in_streams"]["chat"] == "on_request":
        check_stream_options(fields)
    if fields.get("top_logprobs") is not None and not fields.get("logprobs"):
        raise invalid("top_logprobs", "It needs logprobs")
    _check_calls(fields["messages"])


def _check_calls(messages: Sequence[Json]) -> None:
    """Each answer of a tool belongs to a call before it."""
    known: set[str] = set()
    for place, message in enumerate(messages):
        known |= {call["id"] for call in message.get("tool_calls") or []}
        answered = message.get("tool_call_id")
        if message["role"] == "tool" and answered not in known:
            raise invalid(f"messages[{place}].tool_call_id", f"No message before has a call '{answered}'")
