"""Which clause speaks when one cause breaks several: nobody mends five things to learn that they were one."""

from collections.abc import Mapping
from dataclasses import replace

from wireproof.judging.evidence import Evidence, Gap
from wireproof.judging.outcome import Failed

_OPERATIONS = ("chat.", "completions.", "responses.", "models.", "errors.", "limits.")
_ANSWERS = ("chat.", "completions.", "responses.")

TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "http.status.no-redirect": _OPERATIONS,
    "errors.success-status.never": _OPERATIONS,
    "event-stream.not-empty": (*_OPERATIONS, "event-stream."),
    "event-stream.data-json": (*_ANSWERS, "event-stream."),
    "event-stream.utf-8": _ANSWERS,
    "chat.stream.choice-index": ("chat.",),
    "chat.stream.deltas-only": ("chat.",),
    "chat.stream.fresh-deltas": ("chat.",),
    "chat.stream.identified": ("chat.chunk.", "chat.answer.", "chat.stream.usage-null"),
    "chat.stream.finish": ("chat.modes.", "chat.stop."),
    "chat.stream.done-last": ("chat.stream.usage-",),
    "chat.stream.done-once": ("chat.stream.usage-",),
    "chat.stream.usage-once": ("chat.modes.same-usage", "chat.usage."),
    "chat.stream.usage-unasked": ("chat.modes.same-usage", "chat.logprobs."),
    "chat.chunk.choices": ("chat.stream.usage-",),
    "completions.stream.choice-index": ("completions.",),
    "completions.stream.fresh-texts": ("completions.",),
    "completions.stream.finish": ("completions.modes.", "completions.stop."),
    "completions.stream.done-last": ("completions.stream.usage-",),
    "completions.stream.done-once": ("completions.stream.usage-",),
    "completions.stream.usage-once": ("completions.modes.same-usage", "completions.usage."),
    "completions.stream.usage-unasked": ("completions.modes.same-usage",),
    "completions.chunk.choices": ("completions.stream.usage-",),
    "responses.output.item-ids": (
        "responses.modes.",
        "responses.function-call",
        "responses.json-schema.",
        "responses.tool-choice.",
        "responses.parallel-tool-calls.",
    ),
}
"""For each clause the beginnings of those that it speaks for where both are broken by one exchange."""


def leave_to_the_cause(found: Mapping[str, list[Evidence]]) -> None:
    """Replace, in place, each failure that another clause tells of on the same exchange."""
    for cause, beginnings in TOLD_BY.items():
        labels = {label for each in found.get(cause, ()) if isinstance(each.outcome, Failed) for label in each.labels}
        if not labels:
            continue
        gap = Gap(f"{cause} is broken, and tells of it")
        for clause, evidence in found.items():
            if clause != cause and clause.startswith(beginnings):
                evidence[:] = [_left(each, labels, gap) for each in evidence]


def _left(evidence: Evidence, labels: set[str], gap: Gap) -> Evidence:
    told = isinstance(evidence.outcome, Failed) and not labels.isdisjoint(evidence.labels)
    return replace(evidence, outcome=gap) if told else evidence
