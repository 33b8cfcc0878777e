"""Text that is JSON, without a schema or in a stream."""

import re

from wireproof.judges.responses.answered import finished_response, legible
from wireproof.judges.responses.formats import the_text_keeps_its_schema
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.parsing.json_reading import read_json
from wireproof.reading.response import output_text
from wireproof.transcript.exchange import Exchange

_MAY_BECOME_ONE = re.compile(r'\s*(\{\s*("|$)|<think|$)', re.IGNORECASE)
"""The beginning of an object, or of reasoning that a server leaves in the text, or nothing yet."""

STREAMED = Judge(
    "responses.json-schema.honoured", steps("responses.json-schema-stream"), the_text_keeps_its_schema.decide
)


@judge("responses.json-object.honoured", steps("responses.json-object"))
def the_text_is_an_object(_: Subject, exchange: Exchange) -> Outcome | None:
    """All of it; one that its limit cut shows only that it may have become one."""
    response = finished_response(exchange)
    if response is None or not legible(response):
        return None
    text = output_text(response)
    if isinstance(read_json(text.encode("utf-8", "surrogatepass")), dict):
        return PASSED
    if response["status"] == "incomplete" and _MAY_BECOME_ONE.match(text):
        return None
    return Failed("the text is no JSON object, though one was asked for", "a JSON object", repr(text)[:300], "output")
