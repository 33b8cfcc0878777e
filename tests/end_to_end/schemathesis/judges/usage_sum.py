"""Usage adds up, stays within what was asked for, and comes in a stream exactly when asked for."""

from collections.abc import Iterator

from tests.end_to_end.schemathesis.exchange import Exchange


def judge(exchange: Exchange) -> Iterator[str]:
    """What is wrong, sentence by sentence."""
    if not exchange.is_generation or exchange.failed_midway:
        return
    usages = [answer["usage"] for answer in exchange.answers if answer.get("usage")]
    options = exchange.asked("stream_options", {})
    expected = int(not exchange.is_stream or bool(options.get("include_usage")))
    if len(usages) != expected:
        yield f"{len(usages)} usages instead of {expected}"
    for usage in usages:
        if usage["total_tokens"] != usage["prompt_tokens"] + usage["completion_tokens"]:
            yield f"{usage['prompt_tokens']} + {usage['completion_tokens']} tokens are not {usage['total_tokens']}"
        limit = exchange.asked("max_completion_tokens", exchange.asked("max_tokens", None))
        if limit is not None and usage["completion_tokens"] > limit * _sequences(exchange):
            yield f"{usage['completion_tokens']} tokens were generated, over {limit} for each choice"


def _sequences(exchange: Exchange) -> int:
    each: int = max(exchange.asked("n", 1), exchange.asked("best_of", 1))
    return exchange.prompts * each
