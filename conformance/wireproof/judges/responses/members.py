"""How the members of a response agree with each other and with the request."""

from math import isfinite
from typing import Any, TypeGuard

from wireproof.judges.responses.answered import FINAL, final_response, foreground_response
from wireproof.judges.responses.shapes import OPERATIONS
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import answers, steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, word
from wireproof.transcript.exchange import Exchange

_SECONDS = range(10**9, 10**11)
"""Seconds since 1970 from 2001 on; greater numbers are milliseconds."""
_DISTINCT = ("responses.reference", "responses.nulls", "responses.echo", "responses.stream")


@judge("responses.id.unique", steps("responses.reference"))
def ids_are_unique(subject: Subject, _: Exchange) -> Outcome | None:
    """Two requests never share an id."""
    exchanges = [exchange for label in _DISTINCT if (exchange := subject.exchange(label)) is not None]
    responses = [response for exchange in exchanges if (response := final_response(exchange)) is not None]
    ids = [response["id"] for response in responses if isinstance(response.get("id"), str)]
    if len(ids) < 2:  # noqa: PLR2004 - one id has nothing to differ from
        return None
    if len(set(ids)) < len(ids):
        return Failed("two responses have one id", "an id of its own for each response", repr(ids), "id")
    return PASSED


@judge("responses.created-at", answers(*OPERATIONS))
def created_in_seconds(_: Subject, exchange: Exchange) -> Outcome | None:
    """A number that can be a date when taken as seconds."""
    return _seconds(final_response(exchange), "created_at")


@judge("responses.completed-at", answers(*OPERATIONS))
def completed_after_creation(_: Subject, exchange: Exchange) -> Outcome | None:
    """Seconds as well, and no earlier than the creation."""
    response = final_response(exchange)
    outcome = _seconds(response, "completed_at")
    if response is None or outcome is not PASSED:
        return outcome
    created, completed = response.get("created_at"), response["completed_at"]
    if _is_number(created) and int(completed) < int(created):
        message = "the response was completed before it was created"
        return Failed(message, f"completed_at of at least {created}", repr(completed), "completed_at")
    return PASSED


def _seconds(response: Json | None, name: str) -> Outcome | None:
    value = response.get(name) if response is not None else None
    if not _is_number(value):
        return None
    if int(value) in _SECONDS:
        return PASSED
    return Failed(f"{name} is no date in seconds since 1970", "seconds, such as 1767225600", repr(value), name)


def _is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


@judge("responses.status", answers("createResponse"))
def status_is_final(_: Subject, exchange: Exchange) -> Outcome | None:
    """Whoever waited gets a response that is done."""
    response = foreground_response(exchange)
    if response is None:
        return None
    if word(response, "status") in FINAL:
        return PASSED
    status = response.get("status")
    expected = "completed, incomplete or failed"
    return Failed("a response that was waited for is not final", expected, repr(status), "status")


@judge("responses.accepted", steps("responses.reference"))
def the_plainest_request_does_not_fail(_: Subject, reference: Exchange) -> Outcome | None:
    """A response that says it failed is a refusal with a success status."""
    response = final_response(reference)
    if response is None or word(response, "status") != "failed":
        return None
    actual = repr(response.get("error"))[:300]
    return Failed("a valid request was answered with a response that failed", "status completed", actual, "status")


@judge("responses.error", answers(*OPERATIONS))
def error_goes_with_failure(_: Subject, exchange: Exchange) -> Outcome | None:
    """An error in a response that failed, and in no other."""
    response = final_response(exchange)
    if response is None or word(response, "status") not in FINAL - {"cancelled"}:
        return None
    failed, error = response["status"] == "failed", response.get("error")
    if failed and error is None:
        return Failed("a failed response does not say why", "an error with code and message", "null", "error")
    if not failed and error is not None:
        return Failed("a response that did not fail has an error", "null", repr(error)[:200], "error")
    return PASSED


@judge("responses.incomplete-details", answers(*OPERATIONS))
def details_go_with_an_early_end(_: Subject, exchange: Exchange) -> Outcome | None:
    """A reason where the response is incomplete, and in no other."""
    response = final_response(exchange)
    if response is None or word(response, "status") not in FINAL:
        return None
    details = response.get("incomplete_details")
    reason = details.get("reason") if isinstance(details, dict) else None
    place = "incomplete_details"
    if response["status"] == "incomplete" and not reason:
        return Failed("an incomplete response does not say why", "{reason: max_output_tokens}", repr(details), place)
    if response["status"] == "completed" and reason:
        return Failed("a completed response says why it is incomplete", "null", repr(details)[:200], place)
    return PASSED


@judge("responses.model.as-asked", answers("createResponse"))
def model_is_the_one_asked_for(subject: Subject, exchange: Exchange) -> Outcome | None:
    """The name that was asked for, or a dated or shorter form of it; judged only where the target lists the name."""
    response = final_response(exchange)
    asked = exchange.request.fields.get("model")
    answered = response.get("model") if response is not None else None
    if not isinstance(asked, str) or asked != subject.model or not isinstance(answered, str) or not answered:
        return None
    if _related(asked.lower(), answered.lower()):
        return PASSED
    if asked not in _listed(subject):
        return Inconclusive(f"{answered!r} may be what the alias {asked!r} stands for: the list of models lacks it")
    return Failed("another model answered than the one asked for", repr(asked), repr(answered), "model")


def _related(asked: str, answered: str) -> bool:
    """Whether one name is the other with a vendor before it or a date behind it."""
    one, other = asked.rpartition("/")[2], answered.rpartition("/")[2]
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def _listed(subject: Subject) -> set[str]:
    lists = (each.object or {} for each in subject.transcript.exchanges if each.operation == "listModels")
    models = (model for each in lists if isinstance(each.get("data"), list) for model in each["data"])
    return {model["id"] for model in models if isinstance(model, dict) and isinstance(model.get("id"), str)}
