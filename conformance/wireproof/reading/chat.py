"""A chat completion as its choices, read alike from a whole answer and from a stream."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wireproof.transcript.exchange import Exchange

_REASONING = ("reasoning_content", "reasoning")


@dataclass(frozen=True, slots=True)
class Turn:
    """One choice: what of it was said, and how it ended.

    Texts are empty where nothing came. `formed` says that there was a message, or a delta, to read. `calls` says that
    tools or a function were called. `logprobs` are the objects of that name, one of a whole answer, one a chunk of
    a stream; null ones left out.
    """

    index: int
    content: str
    reasoning: str
    refusal: str
    finish_reason: str | None
    formed: bool
    calls: bool
    logprobs: tuple[Any, ...]

    @property
    def said(self) -> str:
        """Everything that was generated as text: the reasoning, where it is shown, comes first."""
        return self.reasoning + self.content

    @property
    def plain(self) -> bool:
        """Whether everything that was generated is in `content`, as far as the answer tells."""
        return not (self.reasoning or self.refusal or self.calls)


def answer_body(exchange: Exchange) -> dict[str, Any] | None:
    """The body of a whole answer; None where it is no JSON object, or tells of an error under a status of success."""
    body = exchange.object
    return None if body is None or is_error(body) else body


def is_error(body: dict[str, Any]) -> bool:
    """Whether an object tells of an error instead of being an answer or a chunk."""
    return "choices" not in body and ("error" in body or body.get("object") == "error")


def chunks(exchange: Exchange) -> Iterator[dict[str, Any]]:
    """The chunks of a stream, without errors."""
    return (payload for payload in exchange.events.payloads if not is_error(payload) and not payload.get("error"))


def turns(exchange: Exchange) -> tuple[Turn, ...]:
    """The choices in the order of the body, or of their indexes when they were streamed; whatever is none left out."""
    if exchange.request.wants_stream:
        return _folded(exchange)
    body = answer_body(exchange) or {}
    return tuple(_turn(_index(choice), [choice], "message") for choice in choices(body))


def first_turn(exchange: Exchange) -> Turn | None:
    """The choice of index 0; None where there is none."""
    return next((turn for turn in turns(exchange) if turn.index == 0), None)


def choices(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The choices of an answer or a chunk that are objects."""
    found = body.get("choices")
    return (each for each in found if isinstance(each, dict)) if isinstance(found, list) else iter(())


def usage(exchange: Exchange) -> dict[str, Any] | None:
    """The usage of a whole answer, or the last that a stream states; None where there is none."""
    bodies = chunks(exchange) if exchange.request.wants_stream else iter([answer_body(exchange) or {}])
    stated = [body["usage"] for body in bodies if isinstance(body.get("usage"), dict)]
    return stated[-1] if stated else None


def token_count(exchange: Exchange, name: str) -> int | None:
    """A member of the usage (`prompt_tokens`); None where it is missing or no whole number."""
    count = (usage(exchange) or {}).get(name)
    return count if isinstance(count, int) and not isinstance(count, bool) else None


def reasoning_tokens(exchange: Exchange) -> int:
    """Generated tokens that `content` does not show, as the usage tells; 0 where it does not."""
    details = (usage(exchange) or {}).get("completion_tokens_details")
    count = details.get("reasoning_tokens") if isinstance(details, dict) else None
    return count if isinstance(count, int) else 0


def _folded(exchange: Exchange) -> tuple[Turn, ...]:
    pieces: dict[int, list[dict[str, Any]]] = {}
    for chunk in chunks(exchange):
        for choice in choices(chunk):
            pieces.setdefault(_index(choice), []).append(choice)
    return tuple(_turn(index, pieces[index], "delta") for index in sorted(pieces))


def _turn(index: int, pieces: list[dict[str, Any]], member: str) -> Turn:
    messages = [message for piece in pieces if isinstance(message := piece.get(member), dict)]
    reasons = [reason for piece in pieces if isinstance(reason := piece.get("finish_reason"), str)]
    return Turn(
        index=index,
        content=_joined(messages, ("content",)),
        reasoning=_joined(messages, _REASONING),
        refusal=_joined(messages, ("refusal",)),
        finish_reason=reasons[-1] if reasons else None,
        formed=bool(messages),
        calls=any(message.get("tool_calls") or message.get("function_call") for message in messages),
        logprobs=tuple(piece["logprobs"] for piece in pieces if piece.get("logprobs") is not None),
    )


def _joined(messages: list[dict[str, Any]], names: tuple[str, ...]) -> str:
    """The first of these members in each message, joined: some servers send the same reasoning under two names."""
    texts = (next((text for name in names if isinstance(text := message.get(name), str)), "") for message in messages)
    return "".join(texts)


def _index(choice: dict[str, Any]) -> int:
    index = choice.get("index")
    return index if isinstance(index, int) else 0
