"""Which models can be asked."""

from typing import Any

from starlette.responses import Response

from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.generation.engine import ModelCard
from wireproof_server.handlers.call import Call
from wireproof_server.json_answer import JSONAnswer


class Models:
    """Answers listModels and retrieveModel from the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    async def list(self, _call: Call) -> Response:
        """Every model, the default one first. Raises EngineUnavailable when no engine could ever be asked."""
        cards = await self._catalogue.cards()
        return _json({"object": "list", "data": [_model(card) for card in cards]})

    async def retrieve(self, call: Call) -> Response:
        """One model by its id or an alias. Raises ModelNotFound."""
        _, card = await self._catalogue.resolve(call.path["model"])
        return _json(_model(card))


def _model(card: ModelCard) -> dict[str, Any]:
    """The card as the contract's `Model`."""
    return {
        "id": card.id,
        "object": "model",
        "created": card.created,
        "owned_by": card.owned_by,
        "aliases": list(card.aliases),
        "context_length": card.context_length,
        "description": card.description,
    }


def _json(value: dict[str, Any]) -> Response:
    return JSONAnswer(value)
