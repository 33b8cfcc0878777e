"""Clauses that no mutant can show in a selftest, each with the reason. One that is killed nevertheless is stale."""

from collections.abc import Mapping

_ORDER = "The clause of the order of streams that the same bytes break speaks first; its own tests break it alone."
_FIRST = "Where it is refused, the clause of the first request of its kind speaks; its own tests break it alone."
_DRAWN = (
    "It judges only what models draw from a learnt vocabulary, which the golden peer has not; its own tests break it."
)
_TOOLS_UNCOUNTED = "The golden peer counts no tools as part of the prompt; its own tests break it."
_UNSEEN = "The golden peer never shows what it is about; its own tests break it on streams that are made up."

EXEMPT: Mapping[str, str] = {
    "chat.chunk.delta-only": _ORDER,
    "chat.minimal.accepted": "It is asked only where forms asked together are refused, and then one of these speaks.",
    "chat.penalties.honoured": _DRAWN,
    "chat.stream.error-last": _UNSEEN,
    "chat.tools.descriptions-read": _TOOLS_UNCOUNTED,
    "chat.tools.history.calls-read": _TOOLS_UNCOUNTED,
    "completions.stream.error-last": _UNSEEN,
    "errors.fuzzed.answered": "Only generated requests show it, and a selftest sends the directed ones alone.",
    "responses.events.reasoning": _UNSEEN,
    "responses.input.tool-results.counted": _TOOLS_UNCOUNTED,
    "responses.json-schema.accepted": _FIRST,
    "responses.state.delete.unknown": "Only generated requests show it, and a selftest sends the directed ones alone.",
    "responses.state.unknown": "Only generated requests show it, and a selftest sends the directed ones alone.",
    "responses.stream.done-last": _UNSEEN,
    "responses.stream.reasoning-done": _UNSEEN,
    "responses.stream.summary-order": _UNSEEN,
    "responses.stream.tool-progress": _UNSEEN,
    "responses.tool-choice.function.accepted": _FIRST,
    "responses.tool-choice.none.accepted": _FIRST,
    "responses.tool-choice.required.accepted": _FIRST,
    "responses.tools.accepted": _FIRST,
}
