"""The models that can be asked, and one of them by its name."""

from urllib.parse import quote

from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import get
from wireproof.transcript.expectation import Expectation

NO_SUCH_MODEL = "wireproof-no-such-model"
_RETRIEVED = Expectation("models.retrieve.accepted", "retrieve_model")


@probe("models.list", requests=1, tokens=0, capabilities=("models",))
def listing(_situation: Situation) -> Script:
    """The list."""
    yield get("models.list", "listModels", "/models", Expectation("models.list.accepted", "models"))


@probe("models.retrieve", requests=2, tokens=0, capabilities=("retrieve_model",), after=("models.list",))
def retrieval(situation: Situation) -> Script:
    """A listed model, and one that does not exist.

    Clients send the slash of `organisation/model` as it is or as `%2F`; a deployment has to understand one of them, so
    the second form is sent where the first was refused, in place of the request that is to fail.
    """
    model = _listed(situation)
    if "/" not in model:
        yield get("models.retrieve", "retrieveModel", _path(model), _RETRIEVED)
    else:
        exchange = yield get("models.retrieve", "retrieveModel", _path(model))
        if not exchange.succeeded:
            yield get("models.retrieve/encoded", "retrieveModel", f"/models/{quote(model, safe=':@')}", _RETRIEVED)
            return
    yield get("models.retrieve/unknown", "retrieveModel", _path(NO_SUCH_MODEL))


def _listed(situation: Situation) -> str:
    """The model asked for where the list has it, else the first listed: gateways take names that they do not list."""
    exchange = situation.exchange("models.list")
    entries = exchange.object.get("data") if exchange is not None and exchange.object is not None else None
    listed = [entry.get("id") for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    names = [name for name in listed if isinstance(name, str) and name]
    return situation.model if situation.model in names or not names else names[0]


def _path(model: str) -> str:
    return f"/models/{quote(model, safe='/:@')}"
