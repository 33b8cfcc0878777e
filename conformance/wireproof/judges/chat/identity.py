"""What identifies an answer: id, created, model."""

import re
from collections.abc import Iterator
from typing import Any

from wireproof.judges.chat.common import OPERATION, REFERENCES, STREAMED_REFERENCES, in_both_modes, succeeded
from wireproof.judging.judge import Decide, Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps, streams, whole_answers
from wireproof.judging.subject import Subject
from wireproof.reading.chat import answer_body, chunks
from wireproof.reading.recurring import recurring_id
from wireproof.transcript.exchange import Exchange

_FIRST_SECOND = 1_000_000_000
"""September 2001: no server of the kind is older."""
_LAST_SECOND = 100_000_000_000
"""The year 5138 in seconds; in milliseconds, 1973."""
_FEW_IDS = 3
_WHOLE = (*REFERENCES, "chat.limit", "chat.parts", "chat.system", "chat.developer")
_STREAMED = (*STREAMED_REFERENCES, "chat.short-stream", "chat.stop/stream")
_ALIASES = {"default", "auto", "latest", "router"}
"""Names that ask for whichever model there is."""


def bodies(exchange: Exchange) -> Iterator[dict[str, Any]]:
    """The whole answer, or the chunks."""
    if exchange.request.wants_stream:
        yield from chunks(exchange)
    elif (body := answer_body(exchange)) is not None:
        yield body


def _filled(name: str) -> Decide:
    def decide(_: Subject, exchange: Exchange) -> Outcome | None:
        """An empty text is a text for the schema, and tells nothing."""
        found = [body[name] for body in bodies(exchange) if isinstance(body.get(name), str)]
        if any(not value.strip() for value in found):
            return Failed(f"`{name}` is empty", "a text", "an empty one", name)
        return PASSED if found else None

    return decide


filled = [
    Judge("chat.answer.id", whole_answers(OPERATION), _filled("id")),
    Judge("chat.answer.model", whole_answers(OPERATION), _filled("model")),
    Judge("chat.chunk.id", streams(OPERATION), _filled("id")),
    Judge("chat.chunk.model", streams(OPERATION), _filled("model")),
]


def created_is_in_seconds(_: Subject, exchange: Exchange) -> Outcome | None:
    """Milliseconds and zero are whole numbers too."""
    found = [body.get("created") for body in bodies(exchange)]
    numbers = [value for value in found if isinstance(value, int | float) and not isinstance(value, bool)]
    for value in numbers:
        if not _FIRST_SECOND <= value <= _LAST_SECOND:
            return Failed("`created` is no time of an answer", "seconds since 1970", str(value), "created")
    return PASSED if numbers else None


seconds = in_both_modes("chat.answer.created-in-seconds", created_is_in_seconds)


@judge("chat.answer.id-unique", steps("chat.reference"))
def every_answer_has_an_id_of_its_own(subject: Subject, _: Exchange) -> Outcome | None:
    """One id on at least three answers of a mode is a constant; two equal ones may come out of a cache."""
    if recurring := recurring_id(each for each in subject.transcript.exchanges if each.operation == OPERATION):
        return Failed("answers to different requests have the same id", "an id for each", recurring, "id")
    told = [_ids(subject, labels) for labels in (_WHOLE, _STREAMED)]
    for ids in told:
        if len(ids) >= _FEW_IDS and len(set(ids)) == 1:
            return Failed("all answers have the same id", "an id for each", ids[0], "id")
    return PASSED if any(len(ids) >= _FEW_IDS for ids in told) else None


def _ids(subject: Subject, labels: tuple[str, ...]) -> list[str]:
    found = (next(bodies(each), {}).get("id") for each in succeeded(subject, *labels))
    return [value for value in found if isinstance(value, str) and value]


def the_model_is_the_one_asked(_: Subject, exchange: Exchange) -> Outcome | None:
    """By its own name, a dated one, or one with the provider's before it.

    That a model which does not exist is answered for is told by itself.
    """
    asked = exchange.request.fields.get("model")
    if exchange.label.startswith("errors.unknown-model"):
        return None
    answered = {body["model"] for body in bodies(exchange) if isinstance(body.get("model"), str) and body["model"]}
    if not isinstance(asked, str) or not asked or not answered:
        return None
    strangers = sorted(each for each in answered if not related(asked, each))
    if strangers and asked.lower() not in _ALIASES:
        return Failed("another model answered than was asked", asked, strangers[0], "model")
    return PASSED


asked_models = in_both_modes("chat.answer.model-asked", the_model_is_the_one_asked)


def related(asked: str, answered: str) -> bool:
    """Whether two names may be of one model: one is the other with a date, a variant, or a provider."""
    one, other = (_plain(name) for name in (asked, answered))
    return one in other or other in one


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower().rstrip("/").rpartition("/")[2])


@judge("chat.modes.same-model", steps("chat.reference", "chat.stream"))
def both_modes_name_the_same_model(subject: Subject, *_: Exchange) -> Outcome | None:
    """Streams that agree with each other and not with whole answers that agree too: no accident of routing."""
    whole, streamed = (_models(subject, labels) for labels in (REFERENCES, STREAMED_REFERENCES))
    if len(whole) != 1 or not streamed:
        return None
    if strangers := streamed - whole:
        return Failed("streams name another model than whole answers", whole.pop(), strangers.pop(), "model")
    return PASSED


def _models(subject: Subject, labels: tuple[str, ...]) -> set[str]:
    found = (body.get("model") for each in succeeded(subject, *labels) for body in bodies(each))
    return {model for model in found if isinstance(model, str) and model}
