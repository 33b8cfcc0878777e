"""Requests that hold several forms at once: accepted, they prove each; refused, the probe asks for each alone."""

from wireproof.judging.implied import implied
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import attempts, steps
from wireproof.judging.subject import Subject
from wireproof.reading.assistant_turns import objects
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_CLIENT_ERRORS = range(400, 429)
_OVERLOADED = frozenset({429, 503})

IMPLIED = (
    implied("chat.tools.function.accepted", "chat.tools.function"),
    implied("chat.tools.zero-arguments.accepted", "chat.tools.zero-arguments"),
    implied("chat.tools.history.accepted", "chat.tools.history"),
    implied("chat.tools.history.content-omitted", "chat.tools.history"),
    implied("chat.tools.history.content-empty", "chat.tools.history"),
    implied("chat.tools.history.parts", "chat.tools.history"),
    implied("chat.tools.none.accepted", "chat.tools.history"),
)


@judge("chat.tools.empty.accepted", attempts("chat.structured.text"))
def empty_tools_are_accepted(subject: Subject, asked: Exchange) -> Outcome | None:
    """An empty list is as good as none."""
    return _leniency(asked, subject.exchange("chat.structured.text/alone"), "an empty list of tools is refused")


@judge("chat.tools.zero-arguments.empty-schema", attempts("chat.tools.zero-arguments"))
def empty_schemas_are_accepted(subject: Subject, asked: Exchange) -> Outcome | None:
    """The schema that allows everything is as good as none."""
    return _leniency(asked, subject.exchange("chat.tools.zero-arguments/documented"), "the empty schema is refused")


def _leniency(asked: Exchange, alone: Exchange | None, message: str) -> Outcome | None:
    """What a refusal says, that is clear and vanishes where the request lacks what may be refused."""
    if asked.succeeded:
        return PASSED
    clear = asked.status is not None and asked.status in _CLIENT_ERRORS
    return Failed(message, "status 2xx", str(asked.status)) if clear and alone and alone.succeeded else None


@judge("chat.tools.history.own", steps("chat.tools.history"))
def own_turns_are_accepted(subject: Subject, history: Exchange) -> Outcome | None:
    """What the target sent is part of what it accepted."""
    answers = [each.object for each in subject.transcript.exchanges if each.object is not None]
    sent = [choice.get("message") for each in answers for choice in objects(each.get("choices"))]
    returned = [each for each in objects(history.request.fields.get("messages")) if each.get("tool_calls")]
    return PASSED if any(each in sent for each in returned) else None


@judge("chat.tools.function.unknown", attempts("chat.tools.function-unknown"))
def unknown_functions_are_refused(subject: Subject, asked: Exchange) -> Outcome | None:
    """To demand a function that is not offered is an error of the client, and told as one."""
    if not isinstance(asked.answer, Answer) or asked.answer.status in _OVERLOADED:
        return None
    if not asked.succeeded:
        allowed = {*_CLIENT_ERRORS, *subject.profile.statuses("out_of_range")}
        message = "`tool_choice` names a function that is not offered, and that is told as a fault of the server"
        return PASSED if asked.status in allowed else Failed(message, "status 400", str(asked.status))
    said = asked.answer.body[:200].decode("utf-8", "replace")
    message = "`tool_choice` names a function that is not offered, and the request succeeds"
    return Failed(message, "status 400", f"{asked.status} {said}")
