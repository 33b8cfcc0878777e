"""The page of input items that follows the first."""

from urllib.parse import quote

from wireproof.probes.responses.fields import identifier, stored
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import get
from wireproof.transcript.expectation import Expectation

_BEFORE = 2
"""Items of the first page that the second one follows."""


@probe(
    "responses.input-items-after",
    requests=1,
    tokens=0,
    capabilities=("stored_responses", "input_items"),
    after=("responses.input-items",),
    further=True,
)
def after(situation: Situation) -> Script:
    """What comes after the second item, on a page as long as pages are unless asked: for twenty."""
    found = identifier(situation.exchange("responses.messages"))
    listed = situation.exchange("responses.input-items")
    data = (listed.object or {}).get("data") if listed is not None else None
    first = data[:_BEFORE] if isinstance(data, list) else []
    ids = [item.get("id") for item in first if isinstance(item, dict)]
    if found is None or len(ids) < _BEFORE or not all(isinstance(each, str) and each for each in ids):
        raise CannotAsk("no page of two input items told their ids")
    proven = "responses.input-items"
    clause = Expectation("responses.state.input-items.pages", "input_items", ("after", "input_items"), proven)
    path = stored(found, f"/input_items?order=asc&after={quote(str(ids[-1]), safe='')}")
    yield get("responses.input-items-after", "listInputItems", path, clause)
