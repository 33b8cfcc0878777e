"""A chat completion as one object."""

from collections.abc import Sequence

from wireproof.peers.golden.chat.order import ChatOrder
from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.identifiers import new_id, now
from wireproof.peers.golden.language.generating import Token
from wireproof.peers.golden.language.vocabulary import decode
from wireproof.peers.golden.requests.reasoning_model import no_room_for_an_answer
from wireproof.peers.golden.requests.speaking import MadeCall, Spoken, speak
from wireproof.peers.golden.requests.usage import usage

FINGERPRINT = "fp_golden"


def answers(dialect: Dialect, order: ChatOrder) -> tuple[Spoken, ...]:
    """The choices. Raises Refusal where reasoning left no room for one, and the peer was told to refuse then."""
    preface = dialect.settings.preface
    spoken = tuple(speak(order.task, order.calls, index, preface=preface) for index in range(order.n))
    if dialect.settings.hidden == "refused" and any(unsaid(each) for each in spoken):
        raise no_room_for_an_answer()
    return spoken


def unsaid(spoken: Spoken) -> bool:
    """Whether hidden reasoning took all the tokens."""
    return bool(spoken.hidden and spoken.cut and not (spoken.text or spoken.calls))


def envelope(order: ChatOrder, kind: str) -> Json:
    """What the whole and every chunk of it have."""
    return {
        "id": new_id("chatcmpl-"),
        "object": kind,
        "created": now(),
        "model": order.model,
        "system_fingerprint": FINGERPRINT,
        "service_tier": "default",
    }


def counts(dialect: Dialect, order: ChatOrder, spoken: Sequence[Spoken]) -> Json:
    """The usage."""
    reasoned = sum(each.reasoned for each in spoken)
    return usage(dialect, len(order.task.prompt), sum(each.count for each in spoken), reasoned)


def chat_completion(dialect: Dialect, order: ChatOrder, spoken: Sequence[Spoken]) -> Json:
    """The body."""
    choices = [_choice(order, each) for each in spoken]
    if dialect.settings.hidden == "null":
        for choice, each in zip(choices, spoken, strict=True):
            choice["message"] |= {"content": None} if unsaid(each) else {}
    shared = envelope(order, "chat.completion")
    return shared | {"choices": choices, "usage": counts(dialect, order, spoken)}


def finish(order: ChatOrder, spoken: Spoken) -> str:
    """Why the turn ended."""
    if spoken.cut:
        return "length"
    if not spoken.calls:
        return "stop"
    return "function_call" if order.legacy else "tool_calls"


def _choice(order: ChatOrder, spoken: Spoken) -> Json:
    told = logprobs(order, spoken.text) if spoken.text or not spoken.calls else None
    return {
        "index": spoken.index,
        "message": _message(order, spoken),
        "logprobs": told,
        "finish_reason": finish(order, spoken),
    }


def _message(order: ChatOrder, spoken: Spoken) -> Json:
    text = "".join(token.text for token in spoken.text)
    message: Json = {"role": "assistant", "content": None if spoken.calls and not text else text, "refusal": None}
    if spoken.thoughts:
        message["reasoning_content"] = "".join(token.text for token in spoken.thoughts)
    if spoken.calls and order.legacy:
        return message | {"function_call": _function(spoken.calls[0])}
    if spoken.calls:
        return message | {"tool_calls": [_call(call) for call in spoken.calls]}
    return message


def _function(call: MadeCall) -> Json:
    return {"name": call.call.function.name, "arguments": call.arguments}


def _call(call: MadeCall) -> Json:
    if call.call.function.custom:
        content = {"name": call.call.function.name, "input": call.arguments}
        return {"id": call.id, "type": "custom", "custom": content}
    return {"id": call.id, "type": "function", "function": _function(call)}


def logprobs(order: ChatOrder, tokens: Sequence[Token]) -> Json | None:
    """The log probabilities of tokens, where they were asked for."""
    if order.logprobs is None:
        return None
    return {"content": [_told(token, order.logprobs) for token in tokens], "refusal": None}


def _told(token: Token, alternatives: int) -> Json:
    return {
        "token": token.text,
        "logprob": token.logprob,
        "bytes": list(token.text.encode()),
        "top_logprobs": [_alternative(*each) for each in (token.top or ())[:alternatives]],
    }


def _alternative(token: int, logprob: float) -> Json:
    text = decode(token)
    return {"token": text, "logprob": logprob, "bytes": list(text.encode())}
