"""Requests that must not be refused, by the clause that says so."""

from collections.abc import Callable

from tests.conformance.judges.completions.scribe import Json

REFUSALS: dict[str, Callable[[Json], bool]] = {
    "completions.nulls.accepted": lambda asked: None in asked.values(),
    "completions.prompts.accepted": lambda asked: (
        isinstance(asked["prompt"], list) and isinstance(asked["prompt"][0], str)
    ),
    "completions.tokens.accepted": lambda asked: isinstance(asked["prompt"][0], int),
    "completions.token-lists.accepted": lambda asked: isinstance(asked["prompt"][0], list),
    "completions.stop.accepted": lambda asked: isinstance(asked.get("stop"), list),
    "completions.sampling.accepted": lambda asked: "user" in asked,
    "completions.penalties.accepted": lambda asked: bool(asked.get("presence_penalty")),
    "completions.streamed.options-accepted": lambda asked: bool(asked.get("stream_options")),
    "completions.streaming.accepted": lambda asked: bool(asked.get("stream")),
    "completions.batch.accepted": lambda asked: bool(asked.get("stream") and asked.get("echo")),
    "completions.logprobs.zero-accepted": lambda asked: asked.get("logprobs") == 0,
    "completions.limit.accepted": lambda asked: asked.get("max_tokens") == 5,
    "completions.echo.scored-accepted": lambda asked: bool(asked.get("echo") and asked.get("logprobs")),
    "completions.echo.accepted": lambda asked: bool(asked.get("echo")),
    "completions.echo.zero-accepted": lambda asked: asked.get("max_tokens") == 0,
    "completions.seed.accepted": lambda asked: asked.get("seed") is not None,
    "completions.seed.penalised-accepted": lambda asked: bool(asked.get("seed") and asked.get("presence_penalty")),
    "completions.suffix.accepted": lambda asked: bool(asked.get("suffix")),
    "completions.n.accepted": lambda asked: (asked.get("n") or 1) > 1,
    "completions.best-of.accepted": lambda asked: bool(asked.get("best_of")),
    "completions.logit-bias.accepted": lambda asked: bool(asked.get("logit_bias")),
    "completions.logprobs.accepted": lambda asked: bool(asked.get("logprobs")),
    "completions.temperature.zero-accepted": lambda asked: asked.get("temperature") == 0,
    "completions.accepted": lambda _: True,
}


REFUSALS_OF_DIALECTS: dict[tuple[str, str], str] = {
    ("hadrian", "completions.metadata.accepted"): "metadata",
    ("hadrian", "completions.response-format.accepted"): "response_format",
    ("mistralrs", "completions.extensions.accepted"): "min_p",
    ("mistralrs", "completions.grammar.accepted"): "grammar",
    ("mistralrs", "completions.tools.accepted"): "tools",
    ("mistralrs", "completions.top-k.accepted"): "top_k",
}
"""By profile and clause, the field that is refused."""
