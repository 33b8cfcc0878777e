"""A plan's events."""

import secrets
from collections.abc import AsyncGenerator
from contextlib import aclosing

from wireproof_server.engines.llama_server.answer_sequence import AnswerSequence
from wireproof_server.engines.llama_server.completion_body import completion_body
from wireproof_server.engines.llama_server.connected_model import ConnectedModel
from wireproof_server.engines.llama_server.generation_plan import Plan
from wireproof_server.engines.llama_server.many_sequences import as_one
from wireproof_server.engines.llama_server.parsed_sequence import ParsedSequence
from wireproof_server.generation.events import Event, Finished, Usage


async def run(model: ConnectedModel, plan: Plan) -> AsyncGenerator[Event, None]:
    """Generate all sequences, with seeds that count up from the first one's. Closing the generator stops them."""
    if plan.max_tokens == 0:
        yield plan.answer.started
        for index in range(plan.n):
            yield Finished(index, "length", completion_tokens=0)
        yield Usage(plan.answer.prompt_tokens, 0)
        return
    seed = secrets.randbits(31) if plan.sampling.seed is None else plan.sampling.seed
    async with aclosing(as_one([_sequence(model, plan, index, seed + index) for index in range(plan.n)])) as events:
        async for event in events:
            yield event


async def _sequence(model: ConnectedModel, plan: Plan, index: int, seed: int) -> AsyncGenerator[Event, None]:
    body = completion_body(
        plan.prompt,
        plan.sampling,
        seed=seed,
        max_tokens=plan.max_tokens,
        context_length=model.served.context_length,
        grammar=plan.grammar,
    )
    if plan.conversation is None:
        sequence = AnswerSequence(plan.answer, index).events(model.client, body)
    else:
        sequence = ParsedSequence(plan.answer, index).events(model.client, {**body, **plan.conversation})
    async with model.slots, aclosing(sequence) as events:
        async for event in events:
            yield event
