"""GET /models and GET /models/{model}."""

from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.refusal import Refusal
from wireproof.peers.golden.requests.parameters import known_models
from wireproof.peers.golden.settings import Settings

_CREATED = 1_767_225_600


def listing(settings: Settings) -> Json:
    """All models."""
    return {"object": "list", "data": [model(settings, settings.model)]}


def model(settings: Settings, name: str) -> Json:
    """One model."""
    return {
        "id": name,
        "object": "model",
        "created": _CREATED,
        "owned_by": "wireproof",
        "context_length": settings.context,
    }


def retrieved(dialect: Dialect, name: str) -> Json:
    """The model of that name. Raises Refusal."""
    if name not in known_models(dialect.settings):
        message = f"The model '{name}' does not exist ('model')."
        raise Refusal("retrieve_unknown_model", message, parameter="model", code="model_not_found")
    return model(dialect.settings, name)
