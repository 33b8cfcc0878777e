"""Reading and deleting what was stored."""

from wireproof.probes.responses.fields import identifier, stored
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import Step, get
from wireproof.transcript.expectation import Expectation

ITEMS = "/input_items?order=asc&limit=2"


@probe(
    "responses.input-items",
    requests=1,
    tokens=0,
    capabilities=("stored_responses", "input_items"),
    after=("responses.reference", "responses.messages"),
)
def input_items(situation: Situation) -> Script:
    """The first two of the five messages of a conversation."""
    found = identifier(situation.exchange("responses.messages"))
    if found is None:
        raise CannotAsk("no conversation was answered")
    clause = Expectation("responses.state.input-items.accepted", "input_items", ("input_items", "stor"))
    yield get("responses.input-items", "listInputItems", stored(found, ITEMS), clause)


@probe(
    "responses.storage",
    requests=3,
    tokens=0,
    capabilities=("stored_responses",),
    after=("responses.reference", "responses.echo"),
    follows=("responses.previous",),
)
def storage(situation: Situation) -> Script:
    """Read a response, delete it, and look for it again."""
    found = identifier(situation.exchange("responses.echo"))
    if found is None:
        raise CannotAsk("no response was to be stored")
    read = Expectation("responses.state.read.accepted", "stored_responses", ("stor", "persist"))
    answer = yield get("responses.storage/read", "getResponse", stored(found), read)
    delete = Expectation(
        "responses.state.delete.accepted", "stored_responses", ("stor", "delete"), "responses.storage/read"
    )
    if not answer.succeeded:
        return
    gone = yield Step("responses.storage/delete", "deleteResponse", "DELETE", stored(found), expectation=delete)
    if gone.succeeded:
        yield get("responses.storage/gone", "getResponse", stored(found))
