"""Whether what was stored can be read as it was answered, and is gone when it was deleted."""

import re
from collections.abc import Callable
from math import isclose
from typing import Any
from urllib.parse import unquote

from wireproof.judges.responses.answered import final_response, legible, twin
from wireproof.judging.acceptance import quoted
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, NotApplicable, Outcome
from wireproof.judging.selection import answers, attempts, steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, output_items, output_text, usage_count, word
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_READ = "responses.storage/read"
_GONE = frozenset({404, 410})
_ABSENT = re.compile(r"\bresponse\b[^/]{0,60}(not (be )?found|not exist)|no (such )?response\b", re.IGNORECASE)
"""What a target that has the operation says of a response that it lacks, and no router of a path."""
_SETTINGS = ("temperature", "top_p", "max_output_tokens", "previous_response_id", "parallel_tool_calls", "truncation")
_DELETED = ("response.deleted", "response")


def _output(response: Json) -> Any:
    kinds = [(word(item, "type"), word(item, "id")) for item in output_items(response)]
    calls = [(item.get("call_id"), item.get("name"), item.get("arguments")) for item in output_items(response)]
    return kinds, calls, output_text(response)


def _usage(response: Json) -> Any:
    return [usage_count(response, name) for name in ("input_tokens", "output_tokens", "total_tokens")]


def _members(response: Json) -> Any:
    return {name: response.get(name) for name in ("id", "created_at", "status", "model")}


def _request(response: Json) -> Any:
    return {name: response.get(name) for name in ("instructions", "metadata")}


_PARTS: dict[str, tuple[str, Callable[[Json], Any]]] = {
    "responses.state.read.output": ("output", _output),
    "responses.state.read.usage": ("usage", _usage),
    "responses.state.read.members": ("status", _members),
    "responses.state.read.request": ("metadata", _request),
}


def _same(member: str, part: Callable[[Json], Any]) -> Callable[[Subject, Exchange, Exchange], Outcome | None]:
    def decide(subject: Subject, created: Exchange, read: Exchange) -> Outcome | None:
        before, after = final_response(created), final_response(read)
        if before is None or after is None or _may_lack(subject, after, member):
            return None
        if member == "output" and not legible(before):
            return None
        one, other = part(before), part(after)
        if one == other:
            return PASSED
        message = "what is read of a stored response is not what was answered"
        place = member
        if isinstance(one, dict):
            place = next(name for name, value in one.items() if value != other[name])
            one, other = one[place], other[place]
        return Failed(message, repr(one)[:300], repr(other)[:300], place)

    return decide


def _may_lack(subject: Subject, response: Json, member: str) -> bool:
    """Whether the profile lets what is read be shorter than what was answered."""
    optional = subject.profile.statement["null_policy"]["response_members"] == "optional"
    return optional and response.get(member) is None


SAME = [Judge(clause, steps("responses.echo", _READ), _same(member, part)) for clause, (member, part) in _PARTS.items()]


@judge("responses.state.read.request", steps("responses.echo", _READ))
def settings_are_read_as_they_were_answered(_: Subject, created: Exchange, read: Exchange) -> Outcome | None:
    """Where both tell a setting: what is read may be shorter, and was something where it was not null."""
    before, after = final_response(created), final_response(read)
    if before is None or after is None:
        return None
    for name in _SETTINGS:
        one, other = before.get(name), after.get(name, before.get(name))
        if one is not None and not _same_setting(one, other):
            message = f"what is read of a stored response has another {name} than was answered"
            return Failed(message, repr(one)[:300], repr(other)[:300], name)
    return None


def _same_setting(one: Any, other: Any) -> bool:
    """Numbers may be stored with less precision."""
    if isinstance(one, float | int) and isinstance(other, float | int):
        return isclose(one, other, rel_tol=1e-5, abs_tol=1e-6)
    return bool(one == other)


@judge("responses.state.read.accepted", attempts("responses.echo", _READ))
def what_is_said_to_be_stored_is_there(_: Subject, created: Exchange, read: Exchange) -> Outcome | None:
    """A response that says it is stored, and of which the target then says that there is none."""
    response = final_response(created)
    if response is None or response.get("store") is not True or read.status not in _GONE:
        return None
    identifier = word(response, "id")
    body = read.answer.body.decode("utf-8", "replace") if isinstance(read.answer, Answer) else ""
    if not identifier or "/responses" in body or not (identifier in body or _ABSENT.search(body)):
        return None
    message = "a response that says it is stored is not found"
    return Failed(message, "status 200", quoted(read.answer) if isinstance(read.answer, Answer) else "")


@judge("responses.state.store", answers("createResponse"))
def store_is_told_as_it_is(subject: Subject, exchange: Exchange) -> Outcome | None:
    """What was asked, unless the target stores nothing at all."""
    response, asked = final_response(exchange), exchange.request.fields.get("store")
    told = response.get("store") if response is not None else None
    if not isinstance(asked, bool) or not isinstance(told, bool):
        return None
    if told == asked:
        return PASSED
    read = subject.exchange(_READ)
    if asked and (read is None or not read.succeeded):
        return NotApplicable("the target says that it stores nothing")
    return Failed("the response tells another store than the request", repr(asked), repr(told), "store")


@judge("responses.state.delete.confirmed", answers("deleteResponse"))
def deletion_is_confirmed(_: Subject, exchange: Exchange) -> Outcome | None:
    """The id, and that it is deleted. Official examples differ on the object, so both of its names are right."""
    if not exchange.succeeded:
        return None
    body = exchange.object
    if body is None:
        return None
    expected = {"id": (unquote(exchange.request.path.rpartition("/")[2]),), "deleted": (True,), "object": _DELETED}
    if exchange.label == "responses.storage/delete":
        for member, values in expected.items():
            if body.get(member) not in values:
                wanted, actual = repr(values[0]), repr(body.get(member))[:200]
                return Failed(f"the deletion is not confirmed by its {member}", wanted, actual, member)
    return PASSED


@judge("responses.state.delete.gone", attempts("responses.storage/gone"))
def deleted_is_gone(subject: Subject, gone: Exchange) -> Outcome | None:
    """What is read after a deletion is not found."""
    if not isinstance(gone.answer, Answer):
        return None
    if gone.succeeded:
        return Failed("a deleted response can still be read", "status 404", str(gone.status))
    if gone.status in _GONE or gone.status in subject.profile.statuses("unknown_response"):
        return PASSED
    return Failed("a deleted response is not told to be unknown", "status 404", quoted(gone.answer))


@judge("responses.state.store", steps("responses.stream"))
def store_does_not_depend_on_the_mode(subject: Subject, stream: Exchange) -> Outcome | None:
    """The stream of a request tells the same store as the whole answer."""
    whole = twin(subject)
    one = final_response(whole) if whole is not None else None
    other = final_response(stream)
    if (
        one is None
        or other is None
        or not isinstance(one.get("store"), bool)
        or not isinstance(other.get("store"), bool)
    ):
        return None
    if one["store"] == other["store"]:
        return PASSED
    return Failed(
        "the stream tells another store than the whole answer", repr(one["store"]), repr(other["store"]), "store"
    )
