"""What is made in the background: how it begins, and what becomes of it."""

import re

from wireproof.judges.responses.answered import is_something_else, legible
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, output_items, usage_count, word
from wireproof.transcript.exchange import Exchange

_BEGUN = "responses.background"
_POLLS = ("responses.background-end", "responses.background-end/second", "responses.background-end/third")
_UNFINISHED = frozenset({"queued", "in_progress"})
_NO_FAULT = re.compile(r"rate.?limit|overload|capacity|quota|billing|unavailable", re.IGNORECASE)
_DONE = frozenset({"completed", "incomplete"})


@judge("responses.background.begun", steps(_BEGUN))
def what_is_begun_says_how_far_it_is(_: Subject, begun: Exchange) -> Outcome | None:
    """It waits, is worked on, or is done already; what is not done has no output and no usage yet."""
    response = _response(begun)
    if response is None:
        return None
    status = word(response, "status")
    if status == "failed":
        return Inconclusive("the response failed at once")
    if status not in _UNFINISHED | _DONE:
        message = "a response that is begun in the background has another status"
        return Failed(message, "queued or in_progress", repr(response.get("status")), "status")
    if status in _UNFINISHED and output_items(response):
        return Failed("a response that is not done has an output", "an empty one", str(len(output_items(response))))
    return PASSED


@judge("responses.background.told", steps(_BEGUN))
def what_is_begun_says_that_it_is_in_the_background(_: Subject, begun: Exchange) -> Outcome | None:
    """Where it is worked on after the answer, and the member is there."""
    response = _response(begun)
    if (
        response is None
        or word(response, "status") not in _UNFINISHED
        or not isinstance(response.get("background"), bool)
    ):
        return None
    if response["background"]:
        return PASSED
    return Failed("a response in the background says that it is not", "true", "false", "background")


@judge("responses.background.ended", steps(_BEGUN, _POLLS[0]))
def what_was_begun_is_done_as_one_that_was_waited_for(subject: Subject, begun: Exchange, _: Exchange) -> Outcome | None:
    """In the end it is completed, or cut by its limit, and has what the model said; what takes longer shows nothing."""
    response = _last(subject)
    first = _response(begun)
    status = word(response, "status")
    if response is None or first is None or status in _UNFINISHED or status is None:
        return None
    if status not in _DONE:
        told = f"{status}: {response.get('error')!r}"[:300]
        if _NO_FAULT.search(told):
            return Inconclusive(f"the response failed for what is no fault of the request: {told}")
        return Failed("a valid request failed in the background", "completed or incomplete", told, "status")
    if missing := next(
        (name for name in ("output", "usage") if not response.get(name) and _tells(subject, name)), None
    ):
        message = f"what was made in the background has no {missing}"
        return Failed(message, "what one that is waited for has", repr(response.get(missing)), missing)
    return (_limited(response, begun) or PASSED) if legible(response) else None


def _tells(subject: Subject, name: str) -> bool:
    """Whether the member is sure to be there: what is stored is shorter in some dialects, and a model may be mute."""
    waited = subject.exchange("responses.reference")
    told = waited is not None and waited.succeeded and bool((waited.object or {}).get(name))
    return told and subject.profile.statement["null_policy"]["response_members"] == "present"


def _limited(response: Json, begun: Exchange) -> Failed | None:
    written, limit = usage_count(response, "output_tokens"), begun.request.fields["max_output_tokens"]
    if written is None or written <= limit:
        return None
    message = "more tokens were written in the background than max_output_tokens allows"
    return Failed(message, f"at most {limit}", str(written), "usage.output_tokens")


@judge("responses.background.same", steps(_BEGUN, _POLLS[0]))
def what_is_read_later_is_what_was_begun(subject: Subject, begun: Exchange, _: Exchange) -> Outcome | None:
    """The same id, time and model."""
    first, response = _response(begun), _last(subject)
    if first is None or response is None:
        return None
    for name in ("id", "created_at", "model"):
        if None not in (first.get(name), response.get(name)) and response.get(name) != first[name]:
            message = f"what is read of a response in the background has another {name}"
            return Failed(message, repr(first[name]), repr(response.get(name))[:200], name)
    return PASSED


def _response(exchange: Exchange) -> Json | None:
    body = exchange.object
    return None if body is None or body.get("error") or is_something_else(body) else body


def _last(subject: Subject) -> Json | None:
    """What was read last of it; also where it failed, and says why."""
    read = [found for label in _POLLS if (found := subject.exchange(label)) is not None and found.succeeded]
    body = read[-1].object if read else None
    return None if body is None or is_something_else(body) else body
