"""Cancelling: what cannot be cancelled any more, and what is being worked on."""

from wireproof.probes.responses.background import UNFINISHED
from wireproof.probes.responses.fields import COUNTING, SMALLEST_LIMIT, identifier, respond, stored
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import Step, get
from wireproof.reading.response import word
from wireproof.transcript.expectation import Expectation


@probe(
    "responses.cancel",
    requests=1,
    tokens=0,
    capabilities=("stored_responses", "background"),
    after=("responses.stream",),
    follows=("responses.storage", "responses.replay"),
    further=True,
)
def cancel(situation: Situation) -> Script:
    """A response that was waited for, and is done."""
    found = identifier(situation.exchange("responses.stream"))
    if found is None:
        raise CannotAsk("no streamed response told its id")
    yield Step("responses.cancel", "cancelResponse", "POST", stored(found, "/cancel"), valid=False)


@probe(
    "responses.cancel-running",
    requests=2,
    tokens=45,
    capabilities=("stored_responses", "background"),
    after=("responses.background",),
    further=True,
)
def cancel_running(situation: Situation) -> Script:
    """What was begun just now; it may be done before it can be cancelled, and is refused then."""
    if situation.exchange("responses.background") is None:
        raise CannotAsk("no response was begun in the background")
    own = {"input": COUNTING, "max_output_tokens": SMALLEST_LIMIT, "background": True, "store": True}
    proven = Expectation("responses.background.accepted", "background", ("background",), "responses.background")
    begun = yield respond(situation, "responses.cancel-running", own, proven)
    found = identifier(begun)
    if found is None or word(begun.object, "status") not in UNFINISHED:
        raise CannotAsk("the response was done before it could be cancelled")
    yield Step("responses.cancel-running/cancel", "cancelResponse", "POST", stored(found, "/cancel"))


@probe(
    "responses.cancelled",
    requests=1,
    tokens=0,
    capabilities=("stored_responses", "background"),
    after=("responses.cancel-running",),
    follows=("chat.stop-list", "completions.suffix-stream", "responses.background-end", "responses.replay"),
    further=True,
)
def cancelled(situation: Situation) -> Script:
    """What was cancelled, read when it would long have been done."""
    found = identifier(situation.exchange("responses.cancel-running"))
    if found is None or situation.exchange("responses.cancel-running/cancel") is None:
        raise CannotAsk("no response was cancelled")
    yield get("responses.cancelled", "getResponse", stored(found))
