"""The members of an error. Others than the four official ones are the target's own, whatever their names."""

from collections.abc import Callable
from typing import Any

from wireproof.judges.protocol.refusals import detail, shows_errors
from wireproof.judges.protocol.situations import actual
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import refusals, streams
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_MEMBERS = ("message", "type", "param", "code")


@judge("errors.envelope.object", refusals())
def the_error_is_where_it_belongs(subject: Subject, exchange: Exchange) -> Outcome | None:
    """In `error` at the top of the body, an object: not a text, not below `detail`, not the body itself."""
    if exchange.object is None or not shows_errors(subject, exchange):
        return None
    if detail(subject, exchange) is not None:
        return PASSED
    forms = ", ".join(subject.profile.statement["error_envelope"]["forms"])
    return Failed("the error is in no form of the dialect", f"one of: {forms}", actual(exchange))


def _member(name: str) -> Judge:
    @judge(f"errors.envelope.{name}", refusals())
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        if not shows_errors(subject, exchange) or (found := detail(subject, exchange)) is None:
            return None
        schema, parent, error = found
        if name == "type" and _lacks_type_lawfully(subject, error):
            return None
        if name == "param" and name not in error:
            return None
        place = f"{parent}.{name}".removeprefix(".")
        for violation in subject.profile.violations(schema, error):
            if violation.place[:1] == (name,):
                return Failed(f"{place}: {violation.message}", violation.message, _value(error, name), place)
        if name in ("message", "type") and isinstance(error.get(name), str) and not error[name].strip():
            return Failed(f"{place} says nothing", "a text", _value(error, name), place)
        return PASSED

    return decide


ENVELOPE_MEMBERS = [_member(name) for name in _MEMBERS]


@judge("errors.envelope.param-present", refusals())
def param_is_there(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Null says that no field is at fault; nothing says the same to nearly all clients."""
    if not shows_errors(subject, exchange) or (found := detail(subject, exchange)) is None:
        return None
    schema, parent, error = found
    if not _lacks_param(subject, schema, error):
        return PASSED
    return Failed("the error has no `param`", "a text or null", actual(exchange), f"{parent}.param".removeprefix("."))


@judge("errors.envelope.param-present", streams("createCompletion", "createChatCompletion"))
def param_is_there_in_streams(subject: Subject, exchange: Exchange) -> Outcome | None:
    """As in refusals."""
    errors = [payload["error"] for payload in exchange.events.payloads if isinstance(payload.get("error"), dict)]
    if any(_lacks_param(subject, "ErrorDetail", error) for error in errors):
        return Failed("the error within the stream has no `param`", "a text or null", repr(errors)[:300], "error.param")
    return PASSED if errors else None


@judge("errors.envelope.nulls", refusals())
def nothing_is_null_and_no_empty_text(subject: Subject, exchange: Exchange) -> Outcome | None:
    """A client that looks whether there is a `param` or a `code` takes an empty text for one.

    Unless it is one: a field of the request may have the empty name.
    """
    allowed = subject.profile.statement["error_envelope"]["empty_strings_for_null"]
    if allowed or not shows_errors(subject, exchange) or (found := detail(subject, exchange)) is None:
        return None
    _, _, error = found
    empty = [name for name in ("param", "code") if error.get(name) == ""]
    if "param" in empty and "" in exchange.request.fields:
        empty.remove("param")
    if empty:
        return Failed(f"{' and '.join(empty)} of the error is an empty text", "null", actual(exchange))
    return PASSED


@judge("errors.envelope.current-form", refusals())
def the_form_is_the_one_that_the_server_sends(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Stale pages of the dialect show an error without a type."""
    if not shows_errors(subject, exchange) or (found := detail(subject, exchange)) is None:
        return None
    if _lacks_type_lawfully(subject, found[2]):
        return Failed("the error has no type, as only stale pages show it", "a type", actual(exchange))
    return PASSED


@judge("errors.request-id.same", refusals())
def body_and_header_name_the_same_request(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Where both name one."""
    if not isinstance(exchange.answer, Answer) or (found := detail(subject, exchange)) is None:
        return None
    named = found[2].get("request_id")
    headers = [exchange.answer.header(name) for name in subject.profile.statement["request_id_header"]["names"]]
    told = next((value for value in headers if value), None)
    if not isinstance(named, str) or told is None:
        return None
    return PASSED if named == told else Failed("body and header name different requests", told, named)


@judge("errors.in-stream.envelope", streams("createCompletion", "createChatCompletion"))
def errors_within_streams_have_all_members(subject: Subject, exchange: Exchange) -> Outcome | None:
    """A stream that failed midway ends with the same error as a refusal has."""
    errors = [payload["error"] for payload in exchange.events.payloads if payload.get("error")]
    if not errors:
        return None
    for error in errors:
        if not isinstance(error, dict):
            return Failed("the error within the stream is no object", "{message, type, param, code}", repr(error)[:300])
        for found in subject.profile.violations("ErrorDetail", {"param": None, **error}):
            if found.place[:1] in {(name,) for name in _MEMBERS}:
                return Failed(f"error.{found.pointer}: {found.message}", found.message, repr(error)[:300])
    return PASSED


def _lacks_type_lawfully(subject: Subject, error: dict[str, Any]) -> bool:
    tolerated: Callable[[str], bool] = subject.profile.statement["error_envelope"]["tolerated"].__contains__
    return tolerated("error_without_type") and "type" not in error and isinstance(error.get("code"), str)


def _lacks_param(subject: Subject, schema: str, error: dict[str, Any]) -> bool:
    """Whether the schema demands it and it is not there."""
    return "param" not in error and any(each.place == ("param",) for each in subject.profile.violations(schema, error))


def _value(error: dict[str, Any], name: str) -> str:
    return repr(error[name])[:300] if name in error else "nothing"
