"""The list of models, and one model by its name."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from wireproof.judges.protocol.situations import actual, error_in_success, is_offered, undecided
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import Answers, attempts, steps, whole_answers
from wireproof.judging.shape import shape_judges, whole_body
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_LISTS = whole_answers("listModels")
_RETRIEVALS = whole_answers("retrieveModel")
_MILLISECONDS = 10**11
"""From the year 5138 on in seconds; since 1973 in milliseconds."""
_PATH = re.compile(r"[^\s\"]*/[^\s\"]*")
_OWN = "models.members.of-the-target"


def _shapes(selection: Answers, schema: str, clauses: Mapping[tuple[str, ...], str]) -> list[Judge]:
    """Without what the contract adds to the official members: a deployment may mean something else by such a name."""
    return [each for each in shape_judges(selection, schema, whole_body, clauses, _OWN) if each.clause != _OWN]


LIST_SHAPES = _shapes(
    _LISTS,
    "ModelList",
    {
        ("object",): "models.list.object",
        ("data",): "models.list.data",
        ("data", "id"): "models.list.id",
        ("data", "object"): "models.list.model-object",
        ("data", "created"): "models.list.created",
        ("data", "owned_by"): "models.list.owned-by",
        ("data", "aliases"): _OWN,
        ("data", "context_length"): _OWN,
        ("data", "description"): _OWN,
    },
)
MODEL_SHAPES = _shapes(
    _RETRIEVALS,
    "Model",
    {(name,): "models.retrieve.shape" for name in ("id", "object", "created", "owned_by")},
)


def entries(exchange: Exchange | None) -> list[dict[str, Any]]:
    """The objects in `data`."""
    body = exchange.object if exchange is not None else None
    data = body.get("data") if body is not None else None
    return [entry for entry in data if isinstance(entry, dict)] if isinstance(data, list) else []


@judge("models.list.object", _LISTS)
def the_list_is_an_object(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """Not the array alone."""
    if isinstance(exchange.json, list):
        return Failed("the models come as a bare array", '{"object": "list", "data": […]}', actual(exchange))
    return None


@judge("models.list.created", _LISTS)
def created_is_in_seconds(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """Not in milliseconds."""
    return _in_seconds(entries(exchange))


@judge("models.retrieve.shape", _RETRIEVALS)
def created_of_one_is_in_seconds(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """As in the list."""
    return _in_seconds([exchange.object] if exchange.object is not None else [])


@judge("models.list.unique", _LISTS)
def no_model_is_listed_twice(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """An id names one model."""
    names = [entry["id"] for entry in entries(exchange) if isinstance(entry.get("id"), str)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        return Failed(f"{', '.join(twice)[:200]} is listed more than once", "unique ids", actual(exchange), "data")
    return PASSED if names else None


@judge("models.list.named", _LISTS)
def no_model_is_without_a_name(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """An empty text cannot be asked for."""
    names = [entry["id"] for entry in entries(exchange) if isinstance(entry.get("id"), str)]
    if any(not name.strip() for name in names):
        return Failed("a model's id is an empty text", "a name", actual(exchange), "data")
    return PASSED if names else None


def _names_the_same(model: str, listed: str) -> bool:
    """Whether the listed name is the one asked for with its date, its tag or its vendor."""
    return listed.endswith(f"/{model}") or bool(re.fullmatch(rf"{re.escape(model)}(-\d[\d-]*|[:@].+)", listed))


@judge("models.list.asked", steps("models.list"))
def the_model_that_answers_is_listed(subject: Subject, exchange: Exchange) -> Outcome | None:
    """By its id or one of its aliases. Gateways may take names that they do not list."""
    if exchange.object is None:
        return None
    names: set[Any] = set()
    for entry in entries(exchange):
        aliases = entry.get("aliases")
        names.update(value for value in (entry.get("id"), entry.get("root")) if isinstance(value, str))
        names.update(alias for alias in (aliases if isinstance(aliases, list) else []) if isinstance(alias, str))
    if subject.model in names or any(_names_the_same(subject.model, name) for name in names):
        return PASSED
    listed = ", ".join(sorted(names))[:300]
    return Failed(f"{subject.model} is asked for and not listed", subject.model, listed or "no model at all", "data")


@judge("models.retrieve.accepted", attempts("models.retrieve"))
def a_listed_model_is_found(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """A refusal is judged where the last form of the name was sent."""
    return PASSED if exchange.succeeded else None


def _retrieval(label: str) -> list[Judge]:
    """What a refusal means: that the model was not found, or that there is no such operation."""

    @judge("models.retrieve.accepted", attempts(label))
    def known(subject: Subject, exchange: Exchange) -> Outcome | None:
        if not _is_final(exchange) or is_offered(subject, exchange) or not _speaks_of_a_model(exchange):
            return None
        return Failed("a model of the list is not found by its name", "status 2xx", actual(exchange))

    @judge("models.retrieve.offered", attempts(label))
    def offered(subject: Subject, exchange: Exchange) -> Outcome | None:
        if not _is_final(exchange) or exchange.status is None:
            return None
        if is_offered(subject, exchange) or _speaks_of_a_model(exchange):
            return PASSED
        return Failed("there is no operation that retrieves a model", "the model", actual(exchange))

    return [known, offered]


RETRIEVAL = [each for label in ("models.retrieve", "models.retrieve/encoded") for each in _retrieval(label)]


def _is_final(exchange: Exchange) -> bool:
    """Whether it is the last form of the name that is tried."""
    return exchange.expectation is not None or exchange.succeeded


def _speaks_of_a_model(exchange: Exchange) -> bool:
    """Whether a refusal is about the model, and not about the path, which says `models` too."""
    body = exchange.answer.body.decode("utf-8", "replace") if isinstance(exchange.answer, Answer) else ""
    return re.search(r"\bmodel", _PATH.sub("", body), re.IGNORECASE) is not None


@judge("models.retrieve.same", _RETRIEVALS)
def the_model_is_the_one_asked_for(subject: Subject, exchange: Exchange) -> Outcome | None:
    """A name from the list gets the object that the list has. Some deployments state the present as `created`."""
    asked = unquote(exchange.request.path.removeprefix("/models/"))
    listed = [entry for entry in entries(subject.exchange("models.list")) if entry.get("id") == asked]
    if exchange.object is None or error_in_success(exchange) or len(listed) != 1:
        return None
    for name in ("id", "owned_by"):
        found, expected = exchange.object.get(name), listed[0].get(name)
        if isinstance(found, str) and isinstance(expected, str) and found != expected:
            return Failed("another model came than the one that is listed by this name", expected, found, name)
    return PASSED if isinstance(exchange.object.get("id"), str) else None


@judge("models.retrieve.unknown", attempts("models.retrieve/unknown"))
def an_unknown_model_is_not_found(subject: Subject, exchange: Exchange) -> Outcome | None:
    """With the status of the dialect."""
    if outcome := undecided(exchange):
        return outcome
    statuses = subject.profile.statuses("retrieve_unknown_model")
    if exchange.succeeded:
        told = error_in_success(exchange) is not None
        if told:
            return PASSED if exchange.status in statuses else None
        return Failed("a model that does not exist was found", "status 404", actual(exchange))
    if exchange.status in statuses:
        return PASSED
    wanted = " or ".join(map(str, statuses))
    return Failed("a model that does not exist is told otherwise", f"status {wanted}", actual(exchange))


def _in_seconds(models: list[dict[str, Any]]) -> Outcome | None:
    for model in models:
        created = model.get("created")
        if isinstance(created, int | float) and created > _MILLISECONDS:
            return Failed("created is no time in seconds", "seconds since the Unix epoch", str(created), "created")
    return None
