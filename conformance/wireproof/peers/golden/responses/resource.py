"""A response as an object."""

from collections.abc import Sequence

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.identifiers import new_id, now
from wireproof.peers.golden.language.generating import Token
from wireproof.peers.golden.language.vocabulary import decode
from wireproof.peers.golden.requests.speaking import MadeCall, Spoken
from wireproof.peers.golden.requests.usage import response_usage
from wireproof.peers.golden.responses.order import ResponseOrder

_ECHOED: Json = {
    "instructions": None,
    "max_output_tokens": None,
    "max_tool_calls": None,
    "metadata": {},
    "parallel_tool_calls": True,
    "previous_response_id": None,
    "prompt_cache_key": None,
    "safety_identifier": None,
    "temperature": 1.0,
    "tool_choice": "auto",
    "tools": [],
    "top_logprobs": 0,
    "top_p": 1.0,
    "truncation": "disabled",
    "user": None,
}


def begun(order: ResponseOrder) -> Json:
    """The response before anything was generated."""
    given = {name: order.fields[name] for name in _ECHOED if order.fields.get(name) is not None}
    reasoning = order.fields.get("reasoning") or {}
    return {
        "id": new_id("resp_"),
        "object": "response",
        "created_at": now(),
        "status": "in_progress",
        "background": order.background,
        "completed_at": None,
        "error": None,
        "incomplete_details": None,
        "model": order.model,
        "output": [],
        "reasoning": {"effort": reasoning.get("effort"), "summary": reasoning.get("summary")},
        "service_tier": "default",
        "store": order.store,
        "text": {"format": {"type": "text"}, "verbosity": "medium"} | _given(order.fields.get("text")),
        "usage": None,
        **_ECHOED,
        **given,
    }


def _given(members: Json | None) -> Json:
    return {name: value for name, value in (members or {}).items() if value is not None}


def finished(response: Json, order: ResponseOrder, spoken: Spoken) -> Json:
    """The response when everything was generated."""
    ending: Json = {"status": "completed", "completed_at": now()}
    if spoken.cut:
        ending = {"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}
    usage = response_usage(len(order.task.prompt), spoken.count, spoken.reasoned)
    return response | ending | {"output": output_items(order, spoken), "usage": usage}


def output_items(order: ResponseOrder, spoken: Spoken) -> list[Json]:
    """The reasoning, if there is any; a message, where there is text or nothing else; and the calls."""
    items = [_reasoning(spoken)] if spoken.reasoned else []
    if spoken.text or not (spoken.calls or (spoken.reasoned and spoken.cut)):
        items.append(_message(order, spoken))
    calls = [_call(call) for call in spoken.calls]
    if spoken.cut and calls:
        calls[-1]["status"] = "incomplete"
    return items + calls


def _reasoning(spoken: Spoken) -> Json:
    if spoken.hidden:
        return {"id": new_id("rs_"), "type": "reasoning", "summary": []}
    text = "".join(token.text for token in spoken.thoughts)
    status = "incomplete" if spoken.cut and not spoken.text else "completed"
    content = [{"type": "reasoning_text", "text": text}]
    return {"id": new_id("rs_"), "type": "reasoning", "status": status, "summary": [], "content": content}


def _message(order: ResponseOrder, spoken: Spoken) -> Json:
    status = "incomplete" if spoken.cut and not spoken.calls else "completed"
    return {
        "id": new_id("msg_"),
        "type": "message",
        "status": status,
        "role": "assistant",
        "content": [text_part(order, spoken.text)],
    }


def text_part(order: ResponseOrder, tokens: Sequence[Token]) -> Json:
    """The part of a message that holds these tokens."""
    text = "".join(token.text for token in tokens)
    return {"type": "output_text", "text": text, "annotations": [], "logprobs": logprobs(order, tokens)}


def _call(call: MadeCall) -> Json:
    function = call.call.function
    item: Json = {"status": "completed", "call_id": call.id, "name": function.name}
    if function.custom:
        return {"id": new_id("ctc_"), "type": "custom_tool_call"} | item | {"input": call.arguments}
    return {"id": new_id("fc_"), "type": "function_call"} | item | {"arguments": call.arguments}


def logprobs(order: ResponseOrder, tokens: Sequence[Token]) -> list[Json]:
    """The log probabilities of tokens; empty where they were not asked for."""
    if order.logprobs is None:
        return []
    return [
        _told(token.text, token.logprob)
        | {"top_logprobs": [_told(decode(each), value) for each, value in (token.top or ())[: order.logprobs]]}
        for token in tokens
    ]


def _told(text: str, logprob: float | None) -> Json:
    return {"token": text, "bytes": list(text.encode()), "logprob": logprob}
