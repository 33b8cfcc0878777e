"""`refusal` is what a model says that refuses, and nothing of what it says otherwise."""

from wireproof.judges.chat.common import in_both_modes
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.subject import Subject
from wireproof.reading.chat import answer_body, choices, chunks, turns
from wireproof.transcript.exchange import Exchange


def no_refusal_repeats_the_text(_: Subject, exchange: Exchange) -> Outcome | None:
    """A model that refuses says so there and nowhere else."""
    found = [turn for turn in turns(exchange) if turn.formed and turn.content.strip()]
    for turn in found:
        if turn.refusal.strip() == turn.content.strip():
            return Failed("the text is told as a refusal too", "null", repr(turn.refusal[:120]), "choices[].refusal")
    return PASSED if found else None


def no_refusal_is_empty(_: Subject, exchange: Exchange) -> Outcome | None:
    """An empty text is not null, and naive clients take it for a refusal."""
    bodies = list(chunks(exchange)) if exchange.request.wants_stream else [answer_body(exchange) or {}]
    told = [
        message["refusal"]
        for body in bodies
        for choice in choices(body)
        if isinstance(message := choice.get("delta") or choice.get("message"), dict) and "refusal" in message
    ]
    if told and all(each == "" for each in told):
        return Failed("`refusal` is an empty text", "null, or no such member", "''", "choices[].message.refusal")
    return PASSED if told else None


repeated = in_both_modes("chat.message.refusal-apart", no_refusal_repeats_the_text)
empty = in_both_modes("chat.message.no-empty-refusal", no_refusal_is_empty)
