"""From a chat request to a plan."""

from msgspec.structs import replace

from wireproof_server.engines.llama_server.answer_sequence import Answer
from wireproof_server.engines.llama_server.chat_prompt import chat_prompt
from wireproof_server.engines.llama_server.connected_model import ConnectedModel
from wireproof_server.engines.llama_server.context_window import fit
from wireproof_server.engines.llama_server.generation_plan import Plan, require_sampling, resolved_max_tokens
from wireproof_server.engines.llama_server.grammars import LarkGrammar, lark_grammar
from wireproof_server.engines.llama_server.own_tool_form import left_to_llama_cpp, own_form_conversation
from wireproof_server.engines.llama_server.tool_grammar import ToolGrammar, ToolMarkers, offered, tool_grammar
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.generation.events import Started
from wireproof_server.generation.requests import ChatRequest
from wireproof_server.generation.sampling import Sampling

BANNED = -100.0  # bias of a tool marker where no tool may be called; finite, so that a grammar never leaves nothing


async def plan_chat(model: ConnectedModel, request: ChatRequest) -> Plan:
    """Raises `InvalidRequest` or one of its kinds for whatever cannot be run."""
    _require_chat(model, request)
    require_sampling(model, request.sampling, "top_logprobs")
    text_grammar = None if request.grammar is None else lark_grammar(request.grammar)
    markers = await model.tool_markers()
    if left_to_llama_cpp(request, markers):
        conversation = own_form_conversation(request, await model.control_spellings())
        prompt = await _prompt(model, replace(request, truncate=False))
        return replace(_plan(model, request, prompt), conversation=conversation)
    tools = _tools(request, markers, text_grammar)
    for grammar in (text_grammar, None if tools is None else tools.calls):
        if grammar is not None:
            await model.trials.require_enforceable(grammar)
    if tools is None:
        request = replace(request, sampling=_without_calls(request.sampling, markers))
    return _plan(model, request, await _prompt(model, request), text_grammar=text_grammar, tools=tools)


def _plan(
    model: ConnectedModel,
    request: ChatRequest,
    prompt: list[int],
    *,
    text_grammar: LarkGrammar | None = None,
    tools: ToolGrammar | None = None,
) -> Plan:
    sampling = request.sampling
    sent = text_grammar if tools is None else tools.grammar
    return Plan(
        prompt=tuple(prompt),
        sampling=sampling,
        n=request.n,
        max_tokens=resolved_max_tokens(
            sampling.max_tokens,
            None if text_grammar is None else text_grammar.max_tokens,
            model.served.context_length - len(prompt),
        ),
        answer=Answer(
            started=Started(model=model.id, prompt_tokens=len(prompt)),
            prompt_tokens=len(prompt),
            stop=sampling.stop,
            alternatives=sampling.logprobs,
            ignore_eos=sampling.ignore_eos,
            text_grammar=text_grammar,
            tools=tools,
        ),
        grammar=None if sent is None else sent.source,
    )


def _require_chat(model: ConnectedModel, request: ChatRequest) -> None:
    if model.served.chat_template is None:
        raise UnsupportedParameter(
            "This model has no chat template, so it cannot take part in a conversation; use text completions.",
            parameter=request.parameter,
        )
    if request.reasoning_effort not in {None, "none"}:
        raise UnsupportedParameter(
            "This model does not reason before it answers; leave reasoning out or ask for none.",
            parameter="reasoning_effort",
        )


def _tools(request: ChatRequest, markers: ToolMarkers | None, answer: LarkGrammar | None) -> ToolGrammar | None:
    tools = offered(request.tools, request.tool_choice)
    if not tools:
        return None
    return tool_grammar(
        tools, request.tool_choice, parallel=request.parallel_tool_calls, markers=markers, answer=answer
    )


async def _prompt(model: ConnectedModel, request: ChatRequest) -> list[int]:
    # A tool that may not be called is not shown: a small model would take it for an invitation.
    shown = [tool for _, tool in offered(request.tools, request.tool_choice)]
    tokens = await chat_prompt(model.client, request.messages, shown, await model.control_spellings())
    beginning = model.served.beginning
    if tuple(tokens[: len(beginning)]) != beginning:
        tokens = [*beginning, *tokens]
    return fit(
        tokens,
        request.sampling.max_tokens,
        model.served.context_length,
        parameter=request.parameter,
        truncate=request.truncate,
        keep=len(beginning),
    )


def _without_calls(sampling: Sampling, markers: ToolMarkers | None) -> Sampling:
    """The sampling with no tool call in reach, unless the request itself says how likely the marker shall be."""
    if markers is None:
        return sampling
    return replace(sampling, logit_bias={markers.opening.token: BANNED, **sampling.logit_bias})
