"""A stream told once more, whole and from the middle."""

from wireproof.probes.responses.fields import identifier, stored
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import get
from wireproof.reading.response import whole_number
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

ORIGINALS = ("responses.background/stream", "responses.stream")
"""Streams of stored responses; some deployments tell only those again that were made in the background."""


@probe(
    "responses.replay",
    requests=2,
    tokens=0,
    capabilities=("streaming", "stored_responses", "replayed_responses"),
    after=("responses.stream",),
    follows=("responses.background", "responses.storage"),
    further=True,
)
def replay(situation: Situation) -> Script:
    """All events, then those after one in the middle; not where the response comes whole, which is lawful."""
    original = next((found for label in ORIGINALS if (found := situation.exchange(label))), None)
    response_id = identifier(original)
    if original is None or response_id is None:
        raise CannotAsk("no streamed response told its id")
    path = stored(response_id, "?stream=true")
    named = ("stream", "background", "stor")
    again = Expectation("responses.replay.accepted", "replayed_responses", named)
    answered = yield get("responses.replay", "getResponse", path, again)
    middle = _middle(original)
    if answered.succeeded and answered.object is None and middle is not None:
        resumed = Expectation("responses.replay.accepted", "replayed_responses", ("starting_after",))
        yield get("responses.replay/resumed", "getResponse", f"{path}&starting_after={middle}", resumed)


def _middle(original: Exchange) -> int | None:
    """The number of an event with others before and after it; None where events have no numbers."""
    numbers = [whole_number(payload.get("sequence_number")) for payload in original.events.payloads]
    known = [number for number in numbers if number is not None]
    return known[len(known) // 2] if len(known) > 2 else None  # noqa: PLR2004 - one before, one after
