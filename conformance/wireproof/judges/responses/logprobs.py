"""Log probabilities that `include` asks for."""

from collections.abc import Iterator
from typing import Any

from wireproof.judges.responses.answered import finished_response, legible
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, content_parts, output_items, word
from wireproof.transcript.exchange import Exchange

_LABELS = ("responses.logprobs", "responses.logprobs/stream")
_PLACE = "output[].content[].logprobs"


def _they_are_there(_: Subject, exchange: Exchange) -> Outcome | None:
    """For every part that has a text."""
    parts = list(_parts(exchange))
    for part in parts:
        if not part.get("logprobs"):
            message = "log probabilities were asked for and accepted, and are not there"
            return Failed(message, "an entry for each token", repr(part.get("logprobs"))[:200], _PLACE)
    return PASSED if parts else None


def _they_spell_the_text(_: Subject, exchange: Exchange) -> Outcome | None:
    """Joined, the tokens are the text, but for white space at the ends and a token that ends the turn."""
    seen = False
    for part in _parts(exchange):
        spelt = _spelt(part.get("logprobs"))
        if not spelt:
            continue
        seen = True
        text = part["text"].rstrip("\ufffd").strip()
        if not spelt.strip().startswith(text):
            message = "the tokens of the log probabilities do not spell the text"
            return Failed(message, repr(text[:200]), repr(spelt[:200]), _PLACE)
    return PASSED if seen else None


def _no_more_likely_ones_than_asked(_: Subject, exchange: Exchange) -> Outcome | None:
    """As many as `top_logprobs` says, or fewer."""
    most = exchange.request.fields.get("top_logprobs")
    listed = [entry.get("top_logprobs") for part in _parts(exchange) for entry in _entries(part.get("logprobs"))]
    counts = [len(each) for each in listed if isinstance(each, list)]
    if not counts or not isinstance(most, int):
        return None
    if max(counts) > most:
        return Failed("more likely tokens are told than were asked for", f"at most {most}", str(max(counts)), _PLACE)
    if not any(counts):
        return Failed("likely tokens were asked for and accepted, and are not there", str(most), "none", _PLACE)
    return PASSED


def _deltas_have_them(_: Subject, exchange: Exchange) -> Outcome | None:
    """The pieces of a stream have those of their tokens, not the whole text at its end alone."""
    deltas = [each for each in exchange.events.payloads if word(each, "type") == "response.output_text.delta"]
    said = [each for each in deltas if isinstance(each.get("delta"), str) and each["delta"].strip()]
    if not said or not any(_entries(part.get("logprobs")) for part in _parts(exchange)):
        return None
    if any(_entries(each.get("logprobs")) for each in said):
        return PASSED
    message = "the pieces of a text have no log probabilities, though the whole has them"
    return Failed(message, "an entry for each token", "none", "delta.logprobs")


JUDGES = [
    Judge(clause, steps(label), decide)
    for clause, decide in (
        ("responses.logprobs.honoured", _they_are_there),
        ("responses.logprobs.text", _they_spell_the_text),
        ("responses.logprobs.top-count", _no_more_likely_ones_than_asked),
    )
    for label in _LABELS
]
DELTAS = Judge("responses.logprobs.deltas", steps(_LABELS[1]), _deltas_have_them)


def _parts(exchange: Exchange) -> Iterator[Json]:
    """The parts with a text."""
    response = finished_response(exchange)
    if response is not None and legible(response):
        for item in output_items(response, "message"):
            yield from (part for part in content_parts(item) if part.get("type") == "output_text" and part["text"])


def _entries(logprobs: Any) -> list[Json]:
    return [each for each in logprobs if isinstance(each, dict)] if isinstance(logprobs, list) else []


def _spelt(logprobs: Any) -> str | None:
    """The text of the tokens, by their bytes where pieces of characters are among them; None where that is not told."""
    entries = _entries(logprobs)
    tokens = [each["token"] for each in entries if isinstance(each.get("token"), str)]
    if len(tokens) < len(entries):
        return None
    if not any("\ufffd" in token or "\\x" in token for token in tokens):
        return "".join(tokens)
    octets = [_octets(each.get("bytes")) for each in entries]
    known = [each for each in octets if each is not None]
    return b"".join(known).decode("utf-8", "replace").rstrip("\ufffd") if len(known) == len(octets) else None


def _octets(listed: Any) -> bytes | None:
    try:
        return bytes(listed) if isinstance(listed, list) else None
    except (TypeError, ValueError):
        return None
