"""The handler of countInputTokens."""

from dataclasses import dataclass

from starlette.responses import Response

from wireproof_server.disconnect import while_connected
from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.generation.errors import GenerationError
from wireproof_server.handlers.call import Call
from wireproof_server.handlers.responses.input_count import counted_order
from wireproof_server.handlers.responses.parameters import in_words_of_responses
from wireproof_server.handlers.responses.stored import caller_of, with_history
from wireproof_server.json_answer import JSONAnswer
from wireproof_server.prompt_templates import PromptTemplates
from wireproof_server.running.responses import Responses


@dataclass(frozen=True, slots=True)
class CountInputTokens:
    """Answers countInputTokens with what the engine would read; nothing is generated or stored."""

    catalogue: Catalogue
    responses: Responses
    templates: PromptTemplates

    async def __call__(self, call: Call) -> Response:
        """Raise what createResponse raises before the engine works."""
        try:
            count = await while_connected(call.receive, self._count(call))
        except GenerationError as error:
            raise in_words_of_responses(error) from error
        answer = {"object": "response.input_tokens", "input_tokens": count}
        return JSONAnswer(answer)

    async def _count(self, call: Call) -> int:
        order = counted_order(call.body, self.templates)
        engine, card = await self.catalogue.resolve(order.model, order.models)
        order, history = await with_history(order, self.responses, caller_of(call))
        return await engine.count_prompt_tokens(order.request(card.id, history))
