"""What a chat request asks for."""

from dataclasses import dataclass

from wireproof.peers.golden.chat.checking import check, refuse_what_is_lacking
from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.language.constraints import constraint_of
from wireproof.peers.golden.language.generating import Task
from wireproof.peers.golden.language.scores import state_of
from wireproof.peers.golden.requests.conversations import prompt_of, turns_of_messages
from wireproof.peers.golden.requests.generation import task_of
from wireproof.peers.golden.requests.parameters import answering, limit, model_named, stops
from wireproof.peers.golden.requests.reasoning_model import refuse_what_the_model_lacks
from wireproof.peers.golden.requests.tools import Call, Choice, Function, calls, narrowed


@dataclass(frozen=True, slots=True)
class ChatOrder:
    """A chat request, read. `logprobs` None wants none; `legacy` tells calls as `function_call`."""

    model: str
    task: Task
    calls: tuple[Call, ...]
    n: int
    logprobs: int | None
    stream: bool
    usage_in_stream: bool
    legacy: bool


def read_order(dialect: Dialect, fields: Json) -> ChatOrder:
    """Raises Refusal for what makes no sense or is not there."""
    settings = dialect.settings
    refuse_what_the_model_lacks(settings, fields, "max_completion_tokens")
    refuse_what_is_lacking(dialect, fields)
    model = model_named(dialect, fields)
    check(dialect, fields)
    legacy = bool(fields.get("functions")) and not fields.get("tools")
    choice = _choice(fields, legacy=legacy)
    turns = turns_of_messages(fields["messages"])
    prompt = prompt_of(turns, [tool.name for tool in choice.tools])
    wanted = fields.get("max_completion_tokens")
    wanted = fields.get("max_tokens") if wanted is None else wanted
    most = limit(settings, len(prompt), wanted, "messages")
    made = calls(choice, turns, state_of(prompt), eager=settings.eager)
    return ChatOrder(
        model=answering(settings, model),
        task=task_of(
            settings, fields, prompt, most, stops(fields), None if made else constraint_of(fields), opens=True
        ),
        calls=made,
        n=fields.get("n") or 1,
        logprobs=(fields.get("top_logprobs") or 0) if fields.get("logprobs") else None,
        stream=bool(fields.get("stream")),
        usage_in_stream=bool((fields.get("stream_options") or {}).get("include_usage")),
        legacy=legacy,
    )


def _choice(fields: Json, *, legacy: bool) -> Choice:
    if legacy:
        functions = [Function(each["name"], each.get("parameters")) for each in fields["functions"]]
        wanted = fields.get("function_call")
        named = wanted | {"type": "function"} if isinstance(wanted, dict) else wanted
        return narrowed(functions, named, parallel=False)
    tools = [_tool(tool) for tool in fields.get("tools") or []]
    return narrowed(tools, fields.get("tool_choice"), parallel=fields.get("parallel_tool_calls") is not False)


def _tool(tool: Json) -> Function:
    if tool["type"] == "custom":
        return Function(tool["custom"]["name"], None, custom=True)
    return Function(tool["function"]["name"], tool["function"].get("parameters"))
