"""A text completion as its choices, read alike from a whole answer and from a stream."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from wireproof.transcript.answer import Answer, End
from wireproof.transcript.exchange import Exchange


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: its text and how it ended.

    `logprobs` are the objects of that name, one of a whole answer, one a chunk of a stream; null ones left out.
    """

    index: int
    text: str
    finish_reason: str | None
    logprobs: tuple[Any, ...]


def answer_body(exchange: Exchange) -> dict[str, Any] | None:
    """The body of a whole answer; None where it is no JSON object, or tells of an error under a status of success."""
    body = exchange.object
    return None if body is None or _is_error(body) else body


def chunks(exchange: Exchange) -> Iterator[dict[str, Any]]:
    """The chunks of a stream, without errors."""
    return (payload for payload in exchange.events.payloads if not payload.get("error") and not _is_error(payload))


def bodies(exchange: Exchange) -> Iterator[dict[str, Any]]:
    """The whole answer, or the chunks."""
    if exchange.request.wants_stream:
        yield from chunks(exchange)
    elif (body := answer_body(exchange)) is not None:
        yield body


def members(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The choices of an answer or a chunk that are objects."""
    found = body.get("choices")
    return (each for each in found if isinstance(each, dict)) if isinstance(found, list) else iter(())


def choices(exchange: Exchange) -> tuple[Choice, ...]:
    """The choices with a text, in the order of their indexes.

    None at all where a stream told of an error or ended too early to be compared.
    """
    if exchange.request.wants_stream and not _is_entire(exchange):
        return ()
    formed = [
        member
        for body in bodies(exchange)
        for member in members(body)
        if isinstance(member.get("index"), int) and isinstance(member.get("text"), str)
    ]
    if not exchange.request.wants_stream:
        return tuple(_choice(member["index"], [member]) for member in sorted(formed, key=itemgetter("index")))
    pieces: dict[int, list[dict[str, Any]]] = {}
    for member in formed:
        pieces.setdefault(member["index"], []).append(member)
    return tuple(_choice(index, pieces[index]) for index in sorted(pieces))


def only_choice(exchange: Exchange | None) -> Choice | None:
    """The choice of an answer that has exactly one, whatever its index; None for any other."""
    found = choices(exchange) if exchange is not None and exchange.succeeded else ()
    return found[0] if len(found) == 1 else None


def token_count(exchange: Exchange, name: str) -> int | None:
    """A member of the usage (`prompt_tokens`), the last that a stream states; None where it is no count."""
    stated = [usage for body in bodies(exchange) if isinstance(usage := body.get("usage"), dict)]
    count = stated[-1].get(name) if stated else None
    return count if isinstance(count, int) and not isinstance(count, bool) and count >= 0 else None


def _is_error(body: dict[str, Any]) -> bool:
    return "choices" not in body and ("error" in body or body.get("object") == "error")


def _is_entire(exchange: Exchange) -> bool:
    """Whether nothing broke the stream off; one that the kit itself left is read as far as it came."""
    ended = isinstance(exchange.answer, Answer) and exchange.answer.end in {End.COMPLETE, End.LEFT}
    return ended and not any(payload.get("error") for payload in exchange.events.payloads)


def _choice(index: int, pieces: list[dict[str, Any]]) -> Choice:
    reasons = [reason for piece in pieces if isinstance(reason := piece.get("finish_reason"), str)]
    return Choice(
        index=index,
        text="".join(piece["text"] for piece in pieces),
        finish_reason=reasons[-1] if reasons else None,
        logprobs=tuple(piece["logprobs"] for piece in pieces if piece.get("logprobs") is not None),
    )
