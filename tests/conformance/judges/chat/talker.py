"""A chat server without a wire, healthy unless a test says otherwise."""

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from zlib import crc32

Json = dict[str, Any]

_WORDS = [
    *("morning", "river", "orange", "lantern", "wooden", "slowly", "harbour", "whisper", "golden", "feather", "quiet"),
    *("traveller", "sparrow", "winter", "basket", "meadow", "shimmering", "carpet", "narrow", "window", "mountain"),
]
_PIECES = re.compile(r" ?[a-z]{1,3}|.", re.DOTALL)
_FORCED = "lo"
_LENGTH = 40
_OVERHEAD = 4
NOW = 1_700_000_000


def tokens(text: str) -> list[str]:
    """Pieces of words, each with the space before it."""
    return _PIECES.findall(text)


@dataclass(frozen=True)
class Generated:
    """The tokens of one choice, its text (shorter where a stop ended it), and why it ended."""

    tokens: tuple[str, ...]
    text: str
    reason: str


def _same(value: Any, _fields: Json) -> Any:
    return value


def _nothing(_fields: Json) -> Json | None:
    return None


@dataclass
class Talker:
    """Each member bends one step: it takes what the healthy server does there, and the fields of the request.

    `refuse` gives the error of a refusal (its `status` apart) or None. `hear` changes the fields, `speak` the text,
    `end` what was generated, `whole` the body of an answer, `chunks` the list of chunks of a stream.
    """

    refuse: Callable[[Json], Json | None] = _nothing
    hear: Callable[[Json, Json], Json] = _same
    speak: Callable[[str, Json], str] = _same
    end: Callable[[Generated, Json], Generated] = _same
    whole: Callable[[Json, Json], Json] = _same
    chunks: Callable[[list[Json], Json], list[Json]] = _same
    numbers: Any = field(default_factory=lambda: count(1))

    def answer(self, asked: Json) -> tuple[int, str, bytes]:
        """Status, media type and body."""
        if (error := self.refuse(asked)) is not None:
            refusal = {name: value for name, value in error.items() if name != "status"}
            return error.get("status", 400), "application/json", json.dumps({"error": refusal}).encode()
        fields = self.hear(dict(asked), asked)
        choices = [self._generated(fields, place) for place in range(fields.get("n") or 1)]
        usage = self._usage(fields, choices)
        if fields.get("stream"):
            told = "".join(f"data: {json.dumps(each)}\n\n" for each in self._stream(asked, fields, choices, usage))
            return 200, "text/event-stream", f"{told}data: [DONE]\n\n".encode()
        return 200, "application/json", json.dumps(self.whole(self._body(fields, choices, usage), asked)).encode()

    def _generated(self, fields: Json, place: int) -> Generated:
        text = self.speak(self._text(fields, place), fields)
        limits = [fields[name] for name in ("max_tokens", "max_completion_tokens") if fields.get(name)]
        limit = min(limits, default=1000)
        found = tokens(text)
        said = "".join(found[:limit])
        stops = fields.get("stop") or []
        places = [said.find(stop) for stop in ([stops] if isinstance(stops, str) else stops) if stop in said]
        if places:
            said = said[: min(places)]
            return self.end(Generated(tuple(tokens(said)), said, "stop"), fields)
        return self.end(Generated(tuple(found[:limit]), said, "length" if len(found) > limit else "stop"), fields)

    def _text(self, fields: Json, place: int) -> str:
        if fields.get("logit_bias"):
            return _FORCED * _LENGTH
        prompt = "".join(_read(message) for message in fields["messages"])
        warm = fields.get("temperature") and (fields.get("top_p") or 1) > 0.1
        drawn = (fields.get("seed") or next(self.numbers), place) if warm else ()
        draw = random.Random(crc32(repr((prompt, drawn)).encode()))  # noqa: S311 - words, no secret
        return " ".join(draw.choice(_WORDS) for _ in range(_LENGTH))

    def _usage(self, fields: Json, choices: list[Generated]) -> Json:
        read = sum(len(tokens(_read(message))) + _OVERHEAD for message in fields["messages"])
        generated = sum(len(choice.tokens) for choice in choices)
        counted = {"prompt_tokens": read, "completion_tokens": generated, "total_tokens": read + generated}
        return {**counted, "prompt_tokens_details": {"cached_tokens": read // 2}}

    def _body(self, fields: Json, choices: list[Generated], usage: Json) -> Json:
        told = [
            {
                "index": place,
                "message": {"role": "assistant", "content": choice.text, "refusal": None},
                "logprobs": _logprobs(fields, choice.tokens),
                "finish_reason": choice.reason,
            }
            for place, choice in enumerate(choices)
        ]
        return {**self._head(fields, "chat.completion"), "choices": told, "usage": usage}

    def _stream(self, asked: Json, fields: Json, choices: list[Generated], usage: Json) -> list[Json]:
        head = self._head(fields, "chat.completion.chunk")
        wanted = bool((fields.get("stream_options") or {}).get("include_usage"))
        rest: Json = {"usage": None} if wanted else {}
        told = []
        for place, choice in enumerate(choices):
            told.append(_piece(place, {"role": "assistant", "content": ""}))
            told += [
                {**_piece(place, {"content": token}), "logprobs": _logprobs(fields, (token,))}
                for token in tokens(choice.text)
            ]
            told.append({**_piece(place, {}), "finish_reason": choice.reason})
        chunks = [{**head, "choices": [piece], **rest} for piece in told]
        chunks += [{**head, "choices": [], "usage": usage}] if wanted else []
        return self.chunks(chunks, asked)

    def _head(self, fields: Json, kind: str) -> Json:
        named = {"id": f"chatcmpl-{next(self.numbers)}", "object": kind, "created": NOW, "model": fields["model"]}
        return {**named, "system_fingerprint": "fp_1"}


def _read(message: Json) -> str:
    """The words of a message, and the name of who says them."""
    content = message.get("content") or ""
    text = content if isinstance(content, str) else "".join(part["text"] for part in content)
    return f"{message.get('name', '')}{text}"


def _piece(place: int, delta: Json) -> Json:
    return {"index": place, "delta": delta, "logprobs": None, "finish_reason": None}


def _logprobs(fields: Json, told: tuple[str, ...]) -> Json | None:
    if not fields.get("logprobs"):
        return None
    others = [" river", " mountain", " winter", " golden", "ing", " basket", " narrow"]
    content = []
    for token in told:
        likely = [(token, -0.25), *((other, -2.0 - place) for place, other in enumerate(others) if other != token)]
        content.append({**_likely(token, -0.25), "top_logprobs": []})
        start = crc32(token.encode()) % 6
        chosen = [likely[0], *likely[1 + start :]][: fields.get("top_logprobs") or 0]
        content[-1]["top_logprobs"] = [_likely(*each) for each in chosen]
    return {"content": content, "refusal": None}


def _likely(token: str, logprob: float) -> Json:
    return {"token": token, "logprob": logprob, "bytes": list(token.encode())}
