"""A scripted server of completions, without a network: tokens are drawn from made-up but repeatable scores."""

import json
import random
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from math import exp, log
from typing import Any

Json = dict[str, Any]
NOW = 1_760_000_000
_PIECES = re.compile(r"\s?\w{1,4}|\s|[^\w\s]")
_BEGINNINGS = ("bo", "ri", "ta", "ne", "lu", "go")
_ENDS = ("m", "nd", "ss", "l", "rk", "f", "st", "p", "sh", "t", "lg", "x", "ke", "vo", "wi", "za", "du")
VOCABULARY = tuple(f"{' ' * (len(end) % 2)}{beginning}{end}" for beginning in _BEGINNINGS for end in _ENDS)


def unchanged(_: Json, __: Json) -> None:
    """Leave the answer as it is."""


@dataclass
class Scribe:
    """Answers as the contract demands, then lets `asked` change what was asked, and the others what is answered.

    `whole` and `chunk` get the fields of the request and the body to change. `refuses` gives a status and the name of a
    parameter for requests to refuse. What `whole` returns takes the place of the body.
    """

    asked: Callable[[Json], None] = lambda _: None
    whole: Callable[[Json, Json], Any] = unchanged
    chunk: Callable[[Json, Json], None] = unchanged
    stream: Callable[[Json, list[Json]], None] = lambda _, __: None
    refuses: Callable[[Json], tuple[int, str] | None] = lambda _: None
    numbers: Iterator[int] = field(default_factory=count)

    def answer(self, body: bytes) -> tuple[int, str, bytes]:
        """Status, media type and body."""
        sent: Json = json.loads(body)
        if (refusal := self.refuses(sent)) is not None:
            status, name = refusal
            error = {
                "message": f"`{name}` is not supported.",
                "type": "invalid_request_error",
                "param": name,
                "code": None,
            }
            return status, "application/json", json.dumps({"error": error}).encode()
        fields = json.loads(body)
        self.asked(fields)
        made = _completion(fields, next(self.numbers))
        if not fields.get("stream"):
            made = self.whole(sent, made) or made
            return 200, "application/json", json.dumps(made).encode()
        chunks = list(_chunks(fields, made))
        for each in chunks:
            self.chunk(sent, each)
        self.stream(sent, chunks)
        data = [json.dumps(each) for each in chunks] + ["[DONE]"]
        return 200, "text/event-stream", "".join(f"data: {each}\n\n" for each in data).encode()


def _completion(fields: Json, number: int) -> Json:
    prompts = _prompts(fields["prompt"])
    asked = fields.get("n") or 1
    made = [
        _choice(fields, tokens, index, choice)
        for index, tokens in enumerate(prompts)
        for choice in range(max(asked, fields.get("best_of") or 1))
    ]
    each = len(made) // len(prompts)
    kept = [choice for position, choice in enumerate(made) if position % each < asked]
    for index, choice in enumerate(kept):
        choice["index"] = index
    read, written = sum(map(len, prompts)), sum(choice.pop("generated") for choice in made)
    return {
        "id": f"cmpl-{number}",
        "object": "text_completion",
        "created": NOW,
        "model": fields["model"],
        "system_fingerprint": "fp_1",
        "choices": kept,
        "usage": {
            "prompt_tokens": read,
            "completion_tokens": written,
            "total_tokens": read + written,
            "prompt_tokens_details": {"cached_tokens": 0},
        },
    }


def _prompts(prompt: Any) -> list[list[str]]:
    if isinstance(prompt, str):
        return [_PIECES.findall(prompt)]
    if isinstance(prompt[0], int):
        return [[VOCABULARY[token] for token in prompt]]
    return [found for each in prompt for found in _prompts(each)]


def _choice(fields: Json, prompt: list[str], index: int, number: int) -> Json:
    limit = 16 if fields.get("max_tokens") is None else fields["max_tokens"]
    seed = f"{fields['seed']}/{index}/{number}" if fields.get("seed") is not None else None
    drawn = random.Random(seed)  # noqa: S311 - tokens are no secrets
    places: list[tuple[str, float, dict[str, float]]] = []
    for place in range(limit):
        said = Counter(token for token, _, _ in places)
        places.append(_place(fields, prompt, (place, said), drawn))
    text = _formed(fields) or "".join(token for token, _, _ in places)
    stops = [fields["stop"]] if isinstance(fields.get("stop"), str) else fields.get("stop") or []
    cuts = [text.find(stop) for stop in stops if stop in text]
    echo = "".join(prompt) if fields.get("echo") else ""
    scored = (
        [(token, None if place == 0 else -2.0, {token: -2.0}) for place, token in enumerate(prompt)] if echo else []
    )
    return {
        "text": echo + (text[: min(cuts)] if cuts else text),
        "index": 0,
        "logprobs": _logprobs([*scored, *places]) if fields.get("logprobs") is not None else None,
        "finish_reason": "stop" if cuts or _formed(fields) else "length",
        "generated": limit,
    }


def _formed(fields: Json) -> str:
    """A text of the form that was asked for; empty without one."""
    if fields.get("grammar"):
        return "555-123"
    return '{"ready": true}' if fields.get("response_format") else ""


def _place(
    fields: Json, prompt: list[str], after: tuple[int, Counter[str]], drawn: random.Random
) -> tuple[str, float, dict[str, float]]:
    """A token, its log probability, and those of the likeliest; `after` so many places, in which this was said."""
    bias, penalty, (place, said) = fields.get("logit_bias") or {}, fields.get("frequency_penalty") or 0, after
    key = f"{''.join(prompt)}{fields.get('suffix')}{place}"
    scores = [
        zlib.crc32(f"{key}{token}".encode()) % 1000 / 150 + bias.get(str(number), 0) - penalty * said[token]
        for number, token in enumerate(VOCABULARY)
    ]
    total = log(sum(exp(min(score, 100)) for score in scores))
    ranked = sorted(
        ((min(score, 100) - total, token) for score, token in zip(scores, VOCABULARY, strict=True)), reverse=True
    )
    narrow = (fields.get("top_p") or 1) < 0.01 or fields.get("top_k") == 1
    greedy = fields.get("temperature") == 0 or narrow
    value, token = ranked[0] if greedy else drawn.choice(ranked[:40])
    top = {name: score for score, name in ranked[: fields.get("logprobs") or 0]}
    return token, value, {**top, token: value}


def _logprobs(places: list[tuple[str, float | None, dict[str, float]]]) -> Json:
    offsets = [0]
    for token, _, _ in places:
        offsets.append(offsets[-1] + len(token))
    return {
        "tokens": [token for token, _, _ in places],
        "token_logprobs": [value for _, value, _ in places],
        "top_logprobs": [None if value is None else top for _, value, top in places],
        "text_offset": offsets[:-1],
    }


def _chunks(fields: Json, made: Json) -> Iterator[Json]:
    named = {name: made[name] for name in ("id", "object", "created", "model", "system_fingerprint")}
    usage = {"usage": None} if (fields.get("stream_options") or {}).get("include_usage") else {}
    for choice in made["choices"]:
        for text, logprobs in _parts(choice):
            yield {**named, **usage, "choices": [{**choice, "text": text, "logprobs": logprobs, "finish_reason": None}]}
        yield {**named, **usage, "choices": [{**choice, "text": "", "logprobs": None}]}
    if usage:
        yield {**named, "choices": [], "usage": made["usage"]}


def _parts(choice: Json) -> Iterator[tuple[str, Json | None]]:
    """A choice in pieces of one token, where its tokens are its text, else in pieces of three characters."""
    scored = choice["logprobs"]
    if scored and "".join(scored["tokens"]) == choice["text"]:
        for place, token in enumerate(scored["tokens"]):
            yield token, {name: entries[place : place + 1] for name, entries in scored.items()}
        return
    for place in range(0, len(choice["text"]), 3):
        yield choice["text"][place : place + 3], None
