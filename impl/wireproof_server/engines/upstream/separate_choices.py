"""Several choices from an upstream that cannot be trusted with `n`: one request each, read at once."""

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing

from msgspec.structs import replace

from wireproof_server.generation.events import Delta, Event, Finished, Started, Usage
from wireproof_server.generation.interleaving import interleave
from wireproof_server.generation.sampling import Sampling


def sampling_of_choice(sampling: Sampling, index: int) -> Sampling:
    """The sampling of one choice: with the next seed for each, or all would be the same."""
    return sampling if sampling.seed is None else replace(sampling, seed=sampling.seed + index)


async def as_one_answer(answers: Sequence[AsyncIterator[Event]]) -> AsyncGenerator[Event, None]:
    """The events of single-choice answers as those of one answer; answer i is choice i.

    The usage is what ran in all of them, with the prompt counted once. The first error of any ends all.
    """
    has_started = False
    usages: dict[int, Usage] = {}
    batches = interleave(answers)
    async with aclosing(batches):
        async for batch in batches:
            for number, event in batch:
                if isinstance(event, Usage):
                    usages[number] = event
                elif isinstance(event, Started):
                    if not has_started:
                        has_started = True
                        yield event
                else:
                    yield _of_choice(event, number)
    yield _together([usages[number] for number in sorted(usages)])


def _of_choice(event: Delta | Finished, index: int) -> Event:
    return replace(event, index=index)


def _together(usages: Sequence[Usage]) -> Usage:
    return Usage(
        prompt_tokens=usages[0].prompt_tokens,
        completion_tokens=sum(usage.completion_tokens for usage in usages),
        cached_tokens=usages[0].cached_tokens,
        reasoning_tokens=sum(usage.reasoning_tokens for usage in usages),
    )
