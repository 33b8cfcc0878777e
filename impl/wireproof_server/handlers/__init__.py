"""One handler an operation of the contract: from a validated call to a response, through the words of generation."""

from collections.abc import Mapping

from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.handlers.call import Handler
from wireproof_server.handlers.chat_completions.handler import chat_completion_handler
from wireproof_server.handlers.completions.handler import completion_handler


def generation_handlers(catalogue: Catalogue) -> Mapping[str, Handler]:
    """The handlers that generate, by operationId. They raise `ApiError`, `GenerationError` and `ClientLeft`."""
    return {
        "createCompletion": completion_handler(catalogue),
        "createChatCompletion": chat_completion_handler(catalogue),
    }
