"""The whole answer as one object."""

from collections.abc import Iterator, Sequence
from typing import Any

from wireproof_server.generation.echoing import echo
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.generation.folding import Choice, Generation, fold_all, total_usage
from wireproof_server.generation.ranking import best
from wireproof_server.generation.requests import TextRequest
from wireproof_server.generation.text_offsets import TextOffsets
from wireproof_server.handlers.answers.identity import identity
from wireproof_server.handlers.answers.usage import usage_object
from wireproof_server.handlers.completions.logprobs import legacy_logprobs
from wireproof_server.handlers.completions.order import CompletionOrder


async def full_completion(engine: Engine, model: str, order: CompletionOrder) -> dict[str, Any]:
    """Run `order` to its end (contract: Completion)."""
    requests = order.requests(model)
    generations = await _generate(engine, requests, order)
    choices = [
        choice
        for number, (request, generation) in enumerate(zip(requests, generations, strict=True))
        for choice in _choices(number, request, generation, order)
    ]
    ran_as = generations[0].started.model if generations else model
    usage = total_usage([generation.usage for generation in generations])
    return {
        **identity("cmpl", "text_completion", ran_as, engine.name),
        "choices": choices,
        "usage": usage_object(usage),
    }


async def _generate(engine: Engine, requests: Sequence[TextRequest], order: CompletionOrder) -> list[Generation]:
    try:
        return await fold_all([engine.text(request) for request in requests], width=order.best_of)
    except UnsupportedParameter as error:
        if order.is_ranked and order.sampling.logprobs is None and error.parameter == "logprobs":
            # The client never asked for logprobs: name what it did ask for.
            raise UnsupportedParameter(error.message, parameter="best_of") from error
        raise


def _choices(
    number: int, request: TextRequest, generation: Generation, order: CompletionOrder
) -> Iterator[dict[str, Any]]:
    kept = best(generation.choices, order.n) if order.is_ranked else generation.choices
    for choice in kept:
        text, logprobs = _text_and_logprobs(request, generation, choice, order)
        yield {
            "text": text,
            "index": number * order.n + choice.index,
            "logprobs": logprobs,
            "finish_reason": choice.finish_reason,
        }


def _text_and_logprobs(
    request: TextRequest, generation: Generation, choice: Choice, order: CompletionOrder
) -> tuple[str, dict[str, Any] | None]:
    before, tokens, offsets = "", choice.logprobs, list(choice.text_offsets)
    if order.echo:
        echoed = echo(request, generation.started, choice.index)
        before = echoed.text
        tokens = (*echoed.logprobs, *tokens)
        of_prompt = TextOffsets().of(echoed.logprobs, before)
        offsets = of_prompt + [len(before) + offset for offset in offsets]
    asked = order.sampling.logprobs
    return before + choice.text, None if asked is None else legacy_logprobs(tokens, offsets, asked)
