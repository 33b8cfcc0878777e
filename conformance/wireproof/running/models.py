"""The models that a target lists."""

from collections.abc import Callable

from wireproof.probing.step import Step, get
from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.deployment import Deployment, key_hint, meant_base_url
from wireproof.transcript.answer import NoAnswer
from wireproof.transcript.exchange import Exchange

LISTING = "preflight/models"
"""The label under which the list is asked for to find a model."""

_UNAUTHENTICATED = {401, 403}


def listed_models(exchange: Exchange) -> tuple[str, ...] | None:
    """The ids of an answer to `GET /models`; None where it is no list of models."""
    entries = (exchange.object or {}).get("data") if exchange.succeeded else None
    if not isinstance(entries, list):
        return None
    return tuple(entry["id"] for entry in entries if isinstance(entry, dict) and isinstance(entry.get("id"), str))


def first_model(deliver: Callable[[Step], Exchange], deployment: Deployment) -> str:
    """The first model that the target lists. Raises CouldNotRun where there is none to be had."""
    base_url = deployment.base_url
    exchange = deliver(get(LISTING, "listModels", "/models"))
    if isinstance(exchange.answer, NoAnswer):
        raise unreachable(base_url, exchange)
    if exchange.status in _UNAUTHENTICATED:
        raise CouldNotRun("wrong_key", f"the target answers {exchange.status} to GET /models", key_hint(deployment))
    models = listed_models(exchange)
    if models:
        return models[0]
    hint = "Name the model with --model."
    if models is None and (meant := meant_base_url(base_url)):
        hint += f" The base URL is what stands before /models: did you mean {meant}?"
    raise CouldNotRun("no_model", f"{base_url}/models lists no model (status {exchange.status})", hint)


def unreachable(base_url: str, exchange: Exchange) -> CouldNotRun:
    """What to raise when nobody answers."""
    said = exchange.answer.message if isinstance(exchange.answer, NoAnswer) else ""
    hint = "Is the server running, and are host, port and https right?"
    return CouldNotRun("unreachable", f"{base_url} does not answer: {said}", hint)
