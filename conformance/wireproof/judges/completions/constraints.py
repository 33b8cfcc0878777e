"""Forms that a completion must have, where a dialect has them on completions."""

import json
import re

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.completion import only_choice
from wireproof.transcript.exchange import Exchange

_DIGITS = re.compile(r"[0-9]{0,3}|[0-9]{3}-[0-9]{0,3}")
"""What may stand there when the limit of tokens cuts a text of the pattern."""


@judge("completions.grammar.honoured", steps("completions.grammar"))
def a_grammar_is_kept(_: Subject, exchange: Exchange) -> Outcome | None:
    """By the whole text, or by as much of it as the limit left."""
    choice = only_choice(exchange)
    if choice is None:
        return None
    pattern = exchange.request.fields["grammar"]["value"]
    if re.fullmatch(pattern, choice.text.strip()):
        return PASSED
    if choice.finish_reason == "length" and _DIGITS.fullmatch(choice.text.strip()):
        return Inconclusive("the limit of tokens cut the text")
    return Failed("the text does not keep the grammar", pattern, repr(choice.text[:200]), "choices[0].text")


@judge("completions.response-format.honoured", steps("completions.response-format"))
def a_schema_is_kept(_: Subject, exchange: Exchange) -> Outcome | None:
    """The text is the JSON object that the schema describes."""
    choice = only_choice(exchange)
    if choice is None:
        return None
    written = choice.text.strip()
    if choice.finish_reason == "length" and (not written or written.startswith("{")):
        return Inconclusive("the limit of tokens cut the text")
    schema = exchange.request.fields["response_format"]["json_schema"]["schema"]
    try:
        value = json.loads(written)
    except ValueError:
        return Failed("the text is no JSON", "a JSON object", repr(written[:200]), "choices[0].text")
    kept = isinstance(value, dict) and sorted(value) == schema["required"]
    if not kept or not all(isinstance(each, bool) for each in value.values()):
        return Failed("the JSON does not keep the schema", json.dumps(schema), written[:200], "choices[0].text")
    return PASSED
