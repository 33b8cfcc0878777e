"""What identifies an answer: id, created, model."""

import re

from wireproof.judges.completions.common import (
    OPERATION,
    REFERENCE,
    STREAMED_REPEATS,
    WHOLE_REPEATS,
    in_both_modes,
    succeeded,
)
from wireproof.judging.judge import Decide, Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps, whole_answers
from wireproof.judging.subject import Subject
from wireproof.reading.completion import bodies
from wireproof.reading.recurring import recurring_id
from wireproof.transcript.exchange import Exchange

_FIRST_SECOND = 1_000_000_000
"""September 2001: no server of the kind is older."""
_LAST_SECOND = 100_000_000_000
"""The year 5138 in seconds; in milliseconds, 1973."""
_FEW_IDS = 3
_ALIASES = {"default", "auto", "latest", "router"}
"""Names that ask for whichever model there is."""
_DIFFERENT_REQUESTS = (REFERENCE, "completions.limit", "completions.n", "completions.prompts", "completions.stop")
_OWN_NAMES = {"openai", "mistralrs"}
"""Profiles whose models answer by the name they were asked by; gateways pass on the name that an upstream tells."""


def _filled(name: str) -> Decide:
    def decide(_: Subject, exchange: Exchange) -> Outcome | None:
        """An empty text is a text for the schema, and tells nothing."""
        found = [body[name] for body in bodies(exchange) if isinstance(body.get(name), str)]
        if any(not value.strip() for value in found):
            return Failed(f"`{name}` is empty", "a text", "an empty one", name)
        return PASSED if found else None

    return decide


filled = [
    Judge("completions.answer.id", whole_answers(OPERATION), _filled("id")),
    Judge("completions.answer.model", whole_answers(OPERATION), _filled("model")),
]


def created_is_in_seconds(_: Subject, exchange: Exchange) -> Outcome | None:
    """Milliseconds and zero are whole numbers too."""
    found = [body.get("created") for body in bodies(exchange)]
    numbers = [value for value in found if isinstance(value, int | float) and not isinstance(value, bool)]
    for value in numbers:
        if not _FIRST_SECOND <= value <= _LAST_SECOND:
            return Failed("`created` is no time of an answer", "seconds since 1970", str(value), "created")
    return PASSED if numbers else None


seconds = in_both_modes("completions.answer.created-in-seconds", created_is_in_seconds)


@judge("completions.answer.id-unique", steps(REFERENCE))
def every_answer_has_an_id_of_its_own(subject: Subject, _: Exchange) -> Outcome | None:
    """One id on at least three answers to different requests is a constant."""
    if recurring := recurring_id(each for each in subject.transcript.exchanges if each.operation == OPERATION):
        return Failed("answers to different requests have the same id", "an id for each", recurring, "id")
    firsts = [body for each in succeeded(subject, *_DIFFERENT_REQUESTS) for body in list(bodies(each))[:1]]
    ids = [body["id"] for body in firsts if isinstance(body.get("id"), str)]
    if len(ids) < _FEW_IDS:
        return None
    if len(set(ids)) == 1:
        return Failed("all answers have the same id", "an id for each", ids[0], "id")
    return PASSED


def the_model_is_the_one_asked(subject: Subject, exchange: Exchange) -> Outcome | None:
    """By its own name, a dated one, or one with the provider's before it.

    That a model which does not exist is answered for is told by itself.
    """
    asked = exchange.request.fields.get("model")
    if exchange.label.startswith("errors.unknown-model"):
        return None
    answered = sorted(
        {body["model"] for body in bodies(exchange) if isinstance(body.get("model"), str) and body["model"]}
    )
    if subject.profile.name not in _OWN_NAMES or not isinstance(asked, str) or not _plain(asked) or not answered:
        return None
    strangers = [each for each in answered if _plain(asked) not in _plain(each) and _plain(each) not in _plain(asked)]
    if strangers and asked.lower() not in _ALIASES:
        return Failed("another model answered than was asked", asked, strangers[0], "model")
    return PASSED


asked_models = in_both_modes("completions.answer.model-asked", the_model_is_the_one_asked)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower().rstrip("/").rpartition("/")[2])


@judge("completions.modes.same-model", steps(REFERENCE))
def both_modes_name_the_same_model(subject: Subject, _: Exchange) -> Outcome | None:
    """Streams name a model that whole answers name too, where those agree with each other."""
    whole = _models(subject, (REFERENCE, *WHOLE_REPEATS))
    streamed = _models(subject, (*STREAMED_REPEATS, "completions.stop/stream", "completions.batch"))
    if len(whole) != 1 or not streamed:
        return None
    if strangers := streamed - whole:
        return Failed("streams name another model than whole answers", whole.pop(), strangers.pop(), "model")
    return PASSED


def _models(subject: Subject, labels: tuple[str, ...]) -> set[str]:
    found = (body.get("model") for each in succeeded(subject, *labels) for body in bodies(each))
    return {model for model in found if isinstance(model, str) and model}
