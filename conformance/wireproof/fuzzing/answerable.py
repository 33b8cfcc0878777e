"""Making most valid requests ones that a deployment can answer.

The contract is wider than any one deployment, so that hardly a request made at random from it would be answered:
fields for sound, files and routing, calls of tools that nobody made, token ids beyond the vocabulary. One request in
four stays as it was made, with few prompts, and shows what is refused; of the others only ordinary content is left,
so that answers are seen as well.
"""

import json
import zlib
from collections.abc import Callable, Mapping
from typing import Any

_KEPT = 4
_PROMPTS = 2
_VOCABULARY = 200
"""Every vocabulary has more tokens than this."""

_SAMPLING = (
    *("model", "temperature", "top_p", "stream", "stream_options", "user", "max_tokens", "n", "stop", "seed"),
    *("frequency_penalty", "presence_penalty"),
)
_ORDINARY: Mapping[str, tuple[str, ...]] = {
    "createCompletion": (*_SAMPLING, "prompt", "echo", "logprobs", "best_of"),
    "createChatCompletion": (*_SAMPLING, "messages", "max_completion_tokens", "logprobs", "top_logprobs"),
    "createResponse": (
        "model",
        "input",
        "instructions",
        "temperature",
        "top_p",
        "stream",
        "store",
        "max_output_tokens",
    ),
}
_SPEAKERS = {"system", "developer", "user", "assistant"}


def answerable(operation: str, body: Any) -> Any:
    """The body, or what is ordinary in it; decided by nothing but the body, so that the same gives the same."""
    ordinary = _ORDINARY.get(operation)
    if ordinary is None or not isinstance(body, dict):
        return body
    if _stays(body):
        return body | _fewer_prompts(body)
    kept = {name: body[name] for name in ordinary if name in body}
    if not kept.get("stream"):
        kept.pop("stream_options", None)
    if not kept.get("logprobs"):
        kept.pop("top_logprobs", None)
    if isinstance(kept.get("best_of"), int):
        kept["best_of"] = max(kept["best_of"], kept.get("n") or 1)
        kept.pop("stream", None)
    return kept | _CONTENT[operation](body)


def _stays(body: dict[str, Any]) -> bool:
    return zlib.crc32(json.dumps(body, sort_keys=True, default=str).encode()) % _KEPT == 0


def _fewer_prompts(body: dict[str, Any]) -> dict[str, Any]:
    """The first of the prompts: each is answered, and paid."""
    prompt = body.get("prompt")
    if not isinstance(prompt, list) or not all(isinstance(each, str | list) for each in prompt):
        return {}
    return {"prompt": prompt[:_PROMPTS]}


def _prompt(body: dict[str, Any]) -> dict[str, Any]:
    """The prompt with token ids that every model has; at most two prompts, none of them empty."""
    prompt = body.get("prompt")
    if not isinstance(prompt, list) or not prompt:
        return {"prompt": prompt if isinstance(prompt, str) and prompt else "Hello"}
    return {"prompt": [_known(each) for each in prompt[:_PROMPTS]]}


def _known(value: Any) -> Any:
    if isinstance(value, list):
        return [_known(each) for each in value[:8]] or [1]
    return value % _VOCABULARY if isinstance(value, int) else value or "Hello"


def _messages(body: dict[str, Any]) -> dict[str, Any]:
    """Messages of text alone, at most three, the last of them a user's."""
    texts = [
        {"role": message["role"], "content": message["content"]}
        for message in body.get("messages") or ()
        if message.get("role") in _SPEAKERS and isinstance(message.get("content"), str)
    ]
    return {"messages": [*texts[:2], {"role": "user", "content": "Hello"}]}


def _input(body: dict[str, Any]) -> dict[str, Any]:
    """The input, where it is text."""
    given = body.get("input")
    return {"input": given if isinstance(given, str) and given else "Hello"}


_CONTENT: Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "createCompletion": _prompt,
    "createChatCompletion": _messages,
    "createResponse": _input,
}
