"""Which clause speaks when one cause breaks several: nobody mends five things to learn that they were one."""

from collections.abc import Mapping
from dataclasses import replace

from wireproof.concluding.evidence import Evidence, Gap
from wireproof.judging.outcome import Failed
from wireproof.judging.subject import Subject

_WITHOUT_STATE = ("chat.", "completions.", "models.", "errors.", "limits.")
_OPERATIONS = (*_WITHOUT_STATE, "responses.")
_FURTHER_KEYS = ("authentication.operations.", "authentication.models.")
_ANSWERS = ("chat.", "completions.", "responses.")
_CHUNK_NAMES = tuple(f"chat.chunk.{name}" for name in ("id", "object", "created", "model", "choices", "shape"))

TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "http.answers.own": ("chat.", "completions.", "event-stream.", "http.request-id."),
    "http.status.no-redirect": (*_OPERATIONS, *_FURTHER_KEYS),
    "errors.success-status.never": (*_WITHOUT_STATE, "responses.input.", "responses.state.previous."),
    "event-stream.not-empty": (*_OPERATIONS, "event-stream."),
    "event-stream.data-json": (*_ANSWERS, "event-stream."),
    "event-stream.utf-8": (*_ANSWERS, "http.body.interoperable"),
    "http.framing.one-way": ("event-stream.no-content-length",),
    "chat.stream.choice-index": ("chat.",),
    "chat.stream.deltas-only": ("chat.",),
    "chat.stream.fresh-deltas": ("chat.",),
    "chat.stream.identified": (*_CHUNK_NAMES, "chat.answer.", "chat.stream.usage-null"),
    "chat.stream.finish": ("chat.modes.", "chat.stop."),
    "chat.stream.finish-once": (
        "chat.modes.same-finish-reason",
        "chat.n.finish-reason",
        "chat.stream.finish-last",
        "chat.structured.",
        "chat.tools.finish-reason",
    ),
    "chat.stream.done-last": ("chat.stream.usage-",),
    "chat.stream.done-once": ("chat.stream.usage-",),
    "chat.stream.every-choice": ("chat.n.streamed", "chat.stream.finish-last"),
    "chat.stream.usage-asked": ("chat.stream.usage-null",),
    "chat.stream.usage-once": ("chat.modes.same-usage", "chat.usage.", "chat.stream.usage-last"),
    "chat.stream.usage-unasked": ("chat.modes.same-usage", "chat.logprobs."),
    "chat.chunk.choices": ("chat.stream.usage-",),
    "chat.content.whole-characters": (
        "chat.logprobs.",
        "chat.modes.",
        "chat.structured.",
        "chat.nulls.",
        "http.body.interoperable",
    ),
    "chat.chunk.index": ("chat.n.streamed",),
    "chat.usage.details": ("chat.messages.", "chat.modes.same-usage", "chat.tools.history.", "chat.usage.same-prompt"),
    "chat.limit.full": ("chat.limit.reached",),
    "chat.tools.call.legacy": ("chat.tools.",),
    "completions.stream.choice-index": ("completions.",),
    "completions.stream.fresh-texts": ("completions.",),
    "completions.stream.finish": ("completions.modes.", "completions.stop."),
    "completions.stream.done-last": ("completions.stream.usage-",),
    "completions.stream.done-once": ("completions.stream.usage-",),
    "completions.stream.every-choice": ("completions.stream.finish-last",),
    "completions.stream.usage-asked": ("completions.stream.usage-null",),
    "completions.stream.usage-once": (
        "completions.modes.same-usage",
        "completions.usage.",
        "completions.stream.usage-last",
    ),
    "completions.stream.usage-unasked": ("completions.modes.same-usage",),
    "completions.chunk.choices": ("completions.stream.usage-",),
    "responses.state.previous.without-instructions": ("responses.state.previous.whole",),
    "responses.stream.typed": ("responses.",),
    "responses.output.item-ids": (
        "responses.modes.",
        "responses.function-call",
        "responses.json-schema.",
        "responses.tool-choice.",
        "responses.parallel-tool-calls.",
    ),
}
"""For each clause the beginnings of those that it speaks for where both are broken by one exchange."""

_MISTAKES = ("errors.malformed.refused", "errors.missing-field.refused", "errors.wrong-type.refused")
_FURTHER_MISTAKES = (
    "errors.bodies.",
    "errors.fields.",
    "errors.empty-messages.",
    "errors.out-of-range.",
    "limits.max-tokens.",
    "limits.prompt.answered",
    "chat.tools.",
    "responses.input.tool-results.call-id-required",
    "responses.state.previous.unknown",
    "responses.state.delete.gone",
)
"""What else is refused in the same way by a target that tells every mistake of its clients wrongly."""
ALIKE: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (_MISTAKES, _FURTHER_MISTAKES),
    (("errors.malformed.refused",), ("errors.bodies.refused",)),
    (("authentication.missing.refused",), _FURTHER_KEYS),
    (("errors.success-status.never",), ("http.method.refused", "http.route.refused")),
    (("chat.messages.history-accepted",), ("chat.messages.own-answer-accepted", "chat.tools.history.")),
    (("chat.messages.parts-accepted",), ("chat.messages.system-parts", "chat.tools.history.parts")),
    (("chat.tools.history.accepted",), ("chat.tools.history.",)),
)
"""Clauses that, when all are broken, speak for the further ones whose exchanges have the same statuses."""
TOGETHER = ("chat.combination.accepted", "chat.tools.history.together")
"""Clauses of several forms in one request. Each form is asked for alone after a refusal, below the same label."""
_SERVER_ERROR = range(500, 600)


def leave_to_the_cause(subject: Subject, found: Mapping[str, list[Evidence]]) -> None:
    """Replace, in place, each failure that another clause tells of.

    It does so on the same exchange, of all mistakes of clients, or of one of the forms that were asked for together.
    """
    for cause, beginnings in TOLD_BY.items():
        if labels := _failed(found, cause):
            _leave(found, cause, beginnings, labels)
    for causes, beginnings in ALIKE:
        told = [_failed(found, clause) for clause in causes]
        if all(told):
            statuses = {_class(_status(subject, label)) for labels in told for label in labels}
            alike = {each.label for each in subject.transcript.exchanges if _class(each.status) in statuses}
            _leave(found, causes[0], beginnings, alike)
    for clause in TOGETHER:
        found.get(clause, [])[:] = [_left_to_a_form(subject, each) for each in found.get(clause, ())]


def _left_to_a_form(subject: Subject, evidence: Evidence) -> Evidence:
    """What is refused alone is no less refused together."""
    alone = tuple(f"{label}/" for label in evidence.labels)
    refused = [
        each.label
        for each in subject.transcript.exchanges
        if each.label.startswith(alone)
        and not each.succeeded
        and each.expectation is not None
        and each.expectation.clause != evidence.clause
    ]
    if not isinstance(evidence.outcome, Failed) or not refused:
        return evidence
    return replace(evidence, outcome=Gap(f"{refused[0]} is refused alone too, and tells of it"))


def _failed(found: Mapping[str, list[Evidence]], clause: str) -> set[str]:
    """The labels of the exchanges that broke the clause."""
    return {label for each in found.get(clause, ()) if isinstance(each.outcome, Failed) for label in each.labels}


def _leave(found: Mapping[str, list[Evidence]], cause: str, beginnings: tuple[str, ...], labels: set[str]) -> None:
    gap = Gap(f"{cause} is broken, and tells of it")
    for clause, evidence in found.items():
        if clause != cause and clause.startswith(beginnings):
            evidence[:] = [_left(each, labels, gap) for each in evidence]


def _left(evidence: Evidence, labels: set[str], gap: Gap) -> Evidence:
    told = isinstance(evidence.outcome, Failed) and not labels.isdisjoint(evidence.labels)
    return replace(evidence, outcome=gap) if told else evidence


def _status(subject: Subject, label: str) -> int | None:
    exchange = subject.exchange(label)
    return exchange.status if exchange is not None else None


def _class(status: int | None) -> int | None:
    """Statuses from 500 are one; any other is its own."""
    return 500 if status in _SERVER_ERROR else status
