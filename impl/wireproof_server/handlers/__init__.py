"""One handler an operation of the contract: from a validated call to a response, through the words of generation."""

from collections.abc import Callable, Mapping

from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.handlers.call import Handler
from wireproof_server.handlers.chat_completions.handler import chat_completion_handler
from wireproof_server.handlers.chat_completions.plain import read_plain_chat
from wireproof_server.handlers.completions.handler import completion_handler
from wireproof_server.handlers.responses.cancel import CancelResponse
from wireproof_server.handlers.responses.count_input_tokens import CountInputTokens
from wireproof_server.handlers.responses.create import CreateResponse
from wireproof_server.handlers.responses.delete import DeleteResponse
from wireproof_server.handlers.responses.list_input_items import ListInputItems
from wireproof_server.handlers.responses.retrieve import GetResponse
from wireproof_server.prompt_templates import PromptTemplates
from wireproof_server.running.responses import Responses

PLAIN_BODIES: Mapping[str, Callable[[bytes], object | None]] = {"createChatCompletion": read_plain_chat}
"""Who reads bodies of the most usual form, by operationId; its handler takes what comes of that."""


def generation_handlers(catalogue: Catalogue) -> Mapping[str, Handler]:
    """The handlers that generate, by operationId. They raise `ApiError`, `GenerationError` and `ClientLeft`."""
    return {
        "createCompletion": completion_handler(catalogue),
        "createChatCompletion": chat_completion_handler(catalogue),
    }


def response_handlers(catalogue: Catalogue, responses: Responses, templates: PromptTemplates) -> Mapping[str, Handler]:
    """The handlers of responses, by operationId. They raise `StorageUnavailable` besides."""
    return {
        "createResponse": CreateResponse(catalogue, responses, templates),
        "countInputTokens": CountInputTokens(catalogue, responses, templates),
        "getResponse": GetResponse(responses),
        "deleteResponse": DeleteResponse(responses),
        "cancelResponse": CancelResponse(responses),
        "listInputItems": ListInputItems(responses),
    }
