"""Keywords of schemas bind a model that is bound at all; what scripts write need not follow them."""

import re

from wireproof.judges.chat.sampling import draws_pieces_of_words
from wireproof.judges.structured.forms import json_schema_is_kept
from wireproof.judging.judge import judge
from wireproof.judging.outcome import Failed, Inconclusive, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn
from wireproof.transcript.exchange import Exchange

_keeps = json_schema_is_kept[0].decide


def _keeps_a_pattern(asked: Exchange) -> bool:
    """Whether a text with a pattern is as that says, which is hardest of all: then the schema is at work."""
    turn, properties = first_turn(asked), asked.request.fields["response_format"]["json_schema"]["schema"]["properties"]
    patterns = {name: schema["pattern"] for name, schema in properties.items() if "pattern" in schema}
    told = {name: re.search(rf'"{name}"\s*:\s*"([^"]*)"', turn.content) for name in patterns} if turn else {}
    return bool(told) and all(found and re.search(patterns[name], found[1]) for name, found in told.items())


def _overflows(asked: Exchange) -> Failed | None:
    """Whether a list of the text already has more items than there may be, wherever the text was cut."""
    turn, properties = first_turn(asked), asked.request.fields["response_format"]["json_schema"]["schema"]["properties"]
    for name, schema in properties.items():
        most, found = schema.get("maxItems"), re.search(rf'"{name}"\s*:\s*\[([^\]]*)', turn.content) if turn else None
        if most is not None and found is not None and found[1].count(",") >= most:
            return Failed("a list has more items than the schema allows", f"at most {most}", found[0][:200], "content")
    return None


@judge("chat.structured.schema.keywords", steps("chat.reference", "chat.structured.schema", "chat.structured.keywords"))
def keywords_are_kept(subject: Subject, reference: Exchange, plain: Exchange, asked: Exchange) -> Outcome | None:
    """Where a schema of types and enumerations is kept."""
    if isinstance(_keeps(subject, plain), Failed):
        return None
    outcome = _overflows(asked) or _keeps(subject, asked)
    if isinstance(outcome, Inconclusive) or (isinstance(outcome, Failed) and not _keeps_a_pattern(asked)):
        return None  # that a form is kept within the limit is the plain schema's matter
    turn = first_turn(reference)
    drawn = turn is not None and draws_pieces_of_words(subject, turn.said)
    return outcome if drawn or not isinstance(outcome, Failed) else None
