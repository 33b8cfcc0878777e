"""The handler of createResponse."""

import time
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from wireproof_server.disconnect import while_connected
from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.generation.errors import GenerationError
from wireproof_server.handlers.call import Call
from wireproof_server.handlers.responses.answer import ResponseAnswer
from wireproof_server.handlers.responses.identifiers import new_id
from wireproof_server.handlers.responses.order import ResponseOrder, response_order
from wireproof_server.handlers.responses.parameters import in_words_of_responses
from wireproof_server.handlers.responses.stored import caller_of, with_history
from wireproof_server.handlers.responses.streaming import send_new
from wireproof_server.json_answer import JSONAnswer
from wireproof_server.prompt_templates import PromptTemplates
from wireproof_server.running.keeping import Keeping, KeptAsItGoes, KeptWhole, NothingKept
from wireproof_server.running.responses import Responses
from wireproof_server.running.run import Run
from wireproof_server.storage.response_record import ResponseRecord


@dataclass(frozen=True, slots=True)
class CreateResponse:
    """Answers createResponse on the engines of `catalogue`; `responses` runs and keeps them."""

    catalogue: Catalogue
    responses: Responses
    templates: PromptTemplates

    async def __call__(self, call: Call) -> Response:
        """Run the response as its caller wants to wait for it.

        Raises ApiError, `GenerationError`, `StorageUnavailable`, and `ClientLeft` when nobody waits any more.
        """
        try:
            return await self._answer(call)
        except GenerationError as error:
            raise in_words_of_responses(error) from error

    async def _answer(self, call: Call) -> Response:
        order = response_order(call.body, self.templates)
        run = await self._run(order, caller_of(call))
        if order.background:
            return await self._in_background(call, order, run)
        if order.stream is not None:
            self.responses.runs.start(run, "stream")
            return await self._stream(call, order, run)
        return await self._object(call, run)

    async def _run(self, order: ResponseOrder, caller: str) -> Run:
        engine, card = await self.catalogue.resolve(order.model, order.models)
        order, history = await with_history(order, self.responses, caller)
        request = order.request(card.id, history)
        answer = ResponseAnswer(order, response_id=new_id("resp"), created_at=int(time.time()), model=card.id)
        keeping = self._keeping(order, answer.body, caller)
        return Run(answer.body["id"], caller, answer, engine.chat(request), keeping)

    def _keeping(self, order: ResponseOrder, body: dict[str, Any], caller: str) -> Keeping:
        if not order.store:
            return NothingKept()
        record = ResponseRecord(
            id=body["id"],
            caller=caller,
            created_at=body["created_at"],
            status=body["status"],
            background=order.background,
            body=body,
            previous_response_id=order.previous_response_id,
            worker=self.responses.workers.own_id,
            input_items=order.input_items,
        )
        if order.background or order.stream is not None:
            return KeptAsItGoes(self.responses.store, self.responses.event_log, record)
        return KeptWhole(self.responses.store, record)

    async def _in_background(self, call: Call, order: ResponseOrder, run: Run) -> Response:
        await run.queue()
        queued = JSONAnswer(run.body, call.mount.background_response_status)  # as it is before anything runs
        self.responses.runs.start(run, "background")
        if order.stream is not None:
            obfuscated = order.stream.include_obfuscation
            return await send_new(call, run.after(-1), obfuscated=obfuscated)
        return queued

    async def _stream(self, call: Call, order: ResponseOrder, run: Run) -> Response:
        obfuscated = order.stream is not None and order.stream.include_obfuscation
        return await send_new(call, run.after(-1), obfuscated=obfuscated, left=run.stop)

    async def _object(self, call: Call, run: Run) -> Response:
        self.responses.runs.start(run, "object")
        try:
            await while_connected(call.receive, run.ended.wait())
        finally:
            run.stop()
        if run.error is not None:
            raise run.error
        return JSONAnswer(run.body)
