"""The one request that all stacks answer, and the answer that the yardsticks give."""

import json
from typing import Any

API_KEY = "sk-benchmark"
PATH = "/v1/chat/completions"
REQUEST_BYTES = 1024
DELTA = "word "

_BODY: dict[str, Any] = {
    "model": "scripted",
    "messages": [
        {
            "role": "system",
            "content": "You are a careful assistant who answers briefly and says what it does not know.",
        },
        {"role": "user", "content": "What is the weather like in Boston today, and should I take an umbrella with me?"},
        {"role": "assistant", "content": "I can look that up for you. Do you mean Boston in Massachusetts?"},
        {"role": "user", "content": [{"type": "text", "text": ""}]},
    ],
    "temperature": 0.7,
    "top_p": 0.95,
    "max_tokens": 4000,
    "n": 1,
    "stop": ["\n\n", "###"],
    "presence_penalty": 0.1,
    "frequency_penalty": 0.1,
    "seed": 7,
    "user": "benchmark",
    "metadata": {"purpose": "benchmark", "run": "one"},
}


def request_body(*, stream: bool) -> bytes:
    """A chat request of exactly 1 kB; its last message is as long as that takes."""
    body = {**_BODY, "stream": stream}
    part = body["messages"][-1]["content"][0]
    part["text"] = ""
    part["text"] = "y" * (REQUEST_BYTES - len(json.dumps(body)))
    return json.dumps(body).encode()


def http_request(path: str, body: bytes, *, api_key: str = API_KEY) -> bytes:
    """The whole HTTP/1.1 request on the wire, on a connection that stays open."""
    head = (
        f"POST {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {api_key}\r\n"
        f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


ANSWER: dict[str, Any] = {
    "id": "chatcmpl-0123456789abcdef0123456789abcdef",
    "object": "chat.completion",
    "created": 1_700_000_000,
    "model": "scripted",
    "choices": [
        {
            "index": 0,
            "message": {"role": "assistant", "content": DELTA, "refusal": None},
            "logprobs": None,
            "finish_reason": "stop",
        }
    ],
    "usage": {"prompt_tokens": 50, "completion_tokens": 1, "total_tokens": 51},
}


def stream_events(chunks: int) -> list[bytes]:
    """The events of a stream with so many text chunks, in the form that our stack sends them."""
    start = {
        "id": ANSWER["id"],
        "object": "chat.completion.chunk",
        "created": ANSWER["created"],
        "model": ANSWER["model"],
    }
    deltas: list[tuple[dict[str, str], str | None]] = [({"role": "assistant", "content": ""}, None)]
    deltas += [({"content": DELTA}, None)] * chunks
    deltas += [({}, "stop")]
    choices = [{"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason} for delta, reason in deltas]
    events = [json.dumps({**start, "choices": [choice]}, separators=(",", ":")) for choice in choices]
    return [f"data: {event}\n\n".encode() for event in [*events, "[DONE]"]]
