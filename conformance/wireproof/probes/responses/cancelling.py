"""Cancelling what cannot be cancelled any more."""

from wireproof.probes.responses.fields import identifier, stored
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import Step


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
