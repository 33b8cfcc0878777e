"""What a response request asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.language.constraints import of_format
from wireproof.peers.golden.language.generating import Task
from wireproof.peers.golden.language.scores import state_of
from wireproof.peers.golden.refusal import Refusal, invalid, unsupported
from wireproof.peers.golden.requests.conversations import Turn, prompt_of
from wireproof.peers.golden.requests.generation import task_of
from wireproof.peers.golden.requests.parameters import limit, model_named, refuse_lacking, stops
from wireproof.peers.golden.requests.reasoning_model import refuse_what_the_model_lacks
from wireproof.peers.golden.requests.tools import Call, Choice, Function, calls, narrowed
from wireproof.peers.golden.responses.items import stored_items, turns_of
from wireproof.peers.golden.responses.store import Store

_LOGPROBS = "message.output_text.logprobs"


@dataclass(frozen=True, slots=True)
class ResponseOrder:
    """A response request, read. `context` are all items that the model sees, `input` the request's own."""

    fields: Json
    model: str
    input: tuple[Json, ...]
    context: tuple[Json, ...]
    task: Task
    calls: tuple[Call, ...]
    logprobs: int | None
    stream: bool
    store: bool
    background: bool


def read_order(dialect: Dialect, store: Store, fields: Json) -> ResponseOrder:
    """Raises Refusal for what makes no sense or is not there."""
    settings = dialect.settings
    refuse_what_the_model_lacks(settings, fields, "max_output_tokens")
    _refuse_lacking(dialect, fields)
    model = model_named(dialect, fields)
    own, context, prompt, choice, turns = read_input(dialect, store, fields)
    most = limit(settings, len(prompt), fields.get("max_output_tokens"), "input")
    made = calls(choice, turns, state_of(prompt), eager=settings.eager)
    constraint = None if made else of_format((fields.get("text") or {}).get("format"))
    wanted = _LOGPROBS in (fields.get("include") or [])
    stored = fields.get("store") is not False and "stored_responses" not in settings.lacks
    if fields.get("background") and not stored:
        raise invalid("background", "Work in the background needs store")
    return ResponseOrder(
        fields=fields,
        model=settings.answering_model or model,
        input=tuple(own),
        context=tuple(context),
        task=task_of(settings, fields, prompt, most, stops(fields), constraint, opens=True),
        calls=made,
        logprobs=(fields.get("top_logprobs") or 0) if wanted else None,
        stream=bool(fields.get("stream")),
        store=stored,
        background=bool(fields.get("background")),
    )


Input = tuple[list[Json], list[Json], tuple[int, ...], Choice, list[Turn]]


def read_input(dialect: Dialect, store: Store, fields: Json) -> Input:
    """The request's own items, those of the whole conversation, the prompt, the choice of tools, and the turns."""
    own = [_resolved(store, item, place) for place, item in enumerate(stored_items(fields.get("input")))]
    before = _before(dialect, store, fields)
    context = [*before, *own]
    turns = turns_of(context)
    if instructions := fields.get("instructions"):
        turns.insert(0, Turn("system", instructions))
    tools = [_tool(tool, place) for place, tool in enumerate(fields.get("tools") or [])]
    parallel = fields.get("parallel_tool_calls") is not False
    choice = narrowed(tools, fields.get("tool_choice"), parallel=parallel)
    prompt = prompt_of(turns, [tool.name for tool in choice.tools])
    while fields.get("truncation") == "auto" and len(prompt) >= dialect.settings.context // 2 and len(turns) > 1:
        turns = turns[1:]
        prompt = prompt_of(turns, [tool.name for tool in choice.tools])
    return own, context, prompt, choice, turns


def _before(dialect: Dialect, store: Store, fields: Json) -> Sequence[Json]:
    previous = fields.get("previous_response_id")
    if previous is None:
        return []
    try:
        return store.get(previous, "unknown_previous_response").context
    except Refusal:
        if dialect.accepts("unknown_previous_response"):
            return []
        raise


def _resolved(store: Store, item: Json, place: int) -> Json:
    if item.get("type") != "item_reference":
        return item
    found = store.item(item["id"])
    if found is None:
        raise invalid(f"input[{place}].id", f"There is no item '{item['id']}'")
    return found


def _tool(tool: Json, place: int) -> Function:
    described: Any = tool.get("function") or tool.get("custom") or tool
    if tool["type"] not in {"function", "custom"}:
        raise unsupported(f"tools[{place}].type", f"This server has no tools of type {tool['type']}")
    return Function(described["name"], described.get("parameters"), custom=tool["type"] == "custom")


def _refuse_lacking(dialect: Dialect, fields: Json) -> None:
    form = ((fields.get("text") or {}).get("format") or {}).get("type")
    choice = fields.get("tool_choice")
    uses = (
        ("stored_responses", "store", fields.get("store") is True),
        ("previous_response", "previous_response_id", fields.get("previous_response_id") is not None),
        ("background", "background", bool(fields.get("background"))),
        ("tools", "tools", bool(fields.get("tools"))),
        ("tool_choice_required", "tool_choice", choice == "required"),
        ("tool_choice_function", "tool_choice", isinstance(choice, dict)),
        ("parallel_tool_calls", "parallel_tool_calls", fields.get("parallel_tool_calls") is not None),
        ("json_object", "text.format", form == "json_object"),
        ("json_schema", "text.format", form == "json_schema"),
        ("chat_logprobs", "top_logprobs", bool(fields.get("top_logprobs"))),
        ("chat_logprobs", "include", _LOGPROBS in (fields.get("include") or [])),
    )
    refuse_lacking(dialect.settings, uses)
    for name in ("conversation", "prompt"):
        if fields.get(name) is not None:
            raise unsupported(name, "This server does not know that")
