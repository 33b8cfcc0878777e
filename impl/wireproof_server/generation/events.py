"""What an engine answers: a stream of events.

Order, for every engine and every request: exactly one `Started`, then any `Delta`s with exactly one `Finished` for each
index (no `Delta` of an index after it), then exactly one `Usage`, last. An error may replace the rest at any point.
"""

from typing import Literal

from wireproof_server.value import Value

FinishReason = Literal["stop", "length", "tool_calls", "content_filter"]


class TokenLogprob(Value, frozen=True):
    """One token and the natural logarithm of its probability before sampling parameters are applied.

    `logprob` is None only for the first token of a prompt, which nothing predicts. `bytes` is the token's exact bytes,
    `token` its text. `top` holds the most likely alternatives, best first, as many as were asked for.
    """

    token: str
    logprob: float | None
    bytes: bytes
    id: int | None = None
    top: tuple["TokenLogprob", ...] = ()


class Started(Value, frozen=True):
    """The engine accepted the request and runs it as `model`.

    `prompt_tokens` is None where only the end tells. `prompt_text` is the prompt as text, also when it came as token
    ids (what `echo` repeats). `prompt_logprobs` is there when it was asked for, one entry a prompt token.
    """

    model: str
    prompt_tokens: int | None = None
    prompt_text: str | None = None
    prompt_logprobs: tuple[TokenLogprob, ...] | None = None


class ToolCallDelta(Value, frozen=True):
    """A piece of call number `index` of a choice: the first has `id` and `name`, the others more `arguments`."""

    index: int
    id: str | None = None
    name: str | None = None
    arguments: str = ""


class Delta(Value, frozen=True):
    """More of sequence `index`: never half a character, never a character that may still belong to a stop sequence."""

    index: int
    text: str = ""
    reasoning: str = ""
    logprobs: tuple[TokenLogprob, ...] = ()
    tool_calls: tuple[ToolCallDelta, ...] = ()


class Finished(Value, frozen=True):
    """Sequence `index` ended. `completion_tokens` counts what was generated, the text of a stop sequence included."""

    index: int
    reason: FinishReason
    stop_sequence: str | None = None
    completion_tokens: int | None = None


class Usage(Value, frozen=True):
    """What was really run, over all sequences: tokens read (the prompt once) and tokens generated."""

    prompt_tokens: int
    completion_tokens: int
    cached_tokens: int = 0
    reasoning_tokens: int = 0


Event = Started | Delta | Finished | Usage
