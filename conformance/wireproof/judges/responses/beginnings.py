"""The response as the first events of a stream show it."""

from wireproof.judges.responses.answered import final_response
from wireproof.judges.responses.echo import MEMBERS
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.subject import Subject
from wireproof.reading.response import word
from wireproof.transcript.exchange import Exchange

_BEGINNINGS = frozenset({"response.created", "response.queued", "response.in_progress"})


@judge("responses.stream.settings", streams("createResponse"))
def settings_are_told_from_the_beginning(_: Subject, exchange: Exchange) -> Outcome | None:
    """What the last event repeats of the request, the first ones that tell it repeat as well."""
    final, fields = final_response(exchange), exchange.request.fields
    if final is None:
        return None
    told = [each for each in exchange.events.payloads if word(each, "type") in _BEGINNINGS]
    shown = [(each["type"], each["response"]) for each in told if isinstance(each.get("response"), dict)]
    for name, agrees in MEMBERS.items():
        asked = fields.get(name)
        if asked is None or not agrees(asked, final.get(name)):
            continue
        for kind, response in shown:
            if response.get(name) is not None and not agrees(asked, response[name]):
                message = f"{kind} has another {name} than the request and the last event"
                return Failed(message, repr(asked)[:300], repr(response[name])[:300], f"response.{name}")
    return PASSED if shown else None
