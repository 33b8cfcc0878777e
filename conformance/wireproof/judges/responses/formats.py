"""Text in the form that was asked for."""

import jsonschema_rs

from wireproof.judges.responses.answered import finished_response, legible
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.parsing.json_reading import NotJson, read_json
from wireproof.reading.response import output_text
from wireproof.transcript.exchange import Exchange


@judge("responses.json-schema.honoured", steps("responses.json-schema"))
def the_text_keeps_its_schema(_: Subject, exchange: Exchange) -> Outcome | None:
    """The text of the message, all of it, is JSON that the schema admits."""
    response = finished_response(exchange)
    if response is None or not legible(response):
        return None
    if response["status"] == "incomplete":
        return Inconclusive("the answer reached its limit before the JSON was whole")
    text = output_text(response)
    value = read_json(text.encode("utf-8", "surrogatepass"))
    if isinstance(value, NotJson):
        return Failed("the text is no JSON, though a schema was asked for", "JSON", repr(text)[:300], "output")
    schema = exchange.request.fields["text"]["format"]["schema"]
    for error in jsonschema_rs.Draft202012Validator(schema).iter_errors(value):
        return Failed(f"the text breaks its schema: {error.message}", error.message, repr(text)[:300], "output")
    return PASSED
