"""The sequences of one request as one stream of events."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from wireproof_server.generation.events import Event, Started, Usage
from wireproof_server.generation.interleaving import interleave


async def as_one(sequences: Sequence[AsyncGenerator[Event, None]]) -> AsyncGenerator[Event, None]:
    """Run all at once: one `Started`, one `Usage` in which the prompt counts once and what was generated is summed."""
    if len(sequences) == 1:
        async with aclosing(sequences[0]) as events:
            async for event in events:
                yield event
        return
    started = False
    usages: dict[int, Usage] = {}
    async with aclosing(interleave(sequences)) as batches:
        async for batch in batches:
            for number, event in batch:
                if isinstance(event, Usage):
                    usages[number] = event
                elif not isinstance(event, Started):
                    yield event
                elif not started:
                    started = True
                    yield event
    yield Usage(
        prompt_tokens=usages[0].prompt_tokens,
        completion_tokens=sum(usage.completion_tokens for usage in usages.values()),
        cached_tokens=usages[0].cached_tokens,
    )
