"""What an operator reads once the server listens."""

import shlex
from collections.abc import Sequence

import orjson

from wireproof_server.generation.engine import ModelCard

QUESTION = "Hello, how are you?"
NO_DESCRIPTION = "The engine says nothing about it."


def banner(url: str, *, version: str, cards: Sequence[ModelCard], development_key: str | None) -> str:
    """The addresses, the models, the key if it was made up for this run, and a curl line to paste."""
    lines = [
        f"Wireproof {version} listens on {url}",
        f"  docs   {url}/docs",
        *(f"  model  {card.id}: {card.description or NO_DESCRIPTION}" for card in cards),
    ]
    if not cards:
        lines.append("  model  none yet: the upstream does not answer; it is asked again with each request.")
    if development_key is not None:
        lines.append(f"  key    {development_key} (made up for this run; set WIREPROOF_API_KEYS for keys of your own)")
    lines += ["", "Try it:", f"  {curl_line(url, development_key)}", ""]
    return "\n".join(lines)


def curl_line(url: str, key: str | None) -> str:
    """A request that can be pasted into a shell; a configured key is not printed, its place is."""
    authorization = shlex.quote(f"Authorization: Bearer {key or 'YOUR_KEY'}")
    body = orjson.dumps({"messages": [{"role": "user", "content": QUESTION}]}).decode()
    return (
        f"curl {url}/v1/chat/completions -H {authorization} -H 'Content-Type: application/json' -d {shlex.quote(body)}"
    )
