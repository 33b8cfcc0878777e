"""How the next token is chosen: every knob, always stated."""

from collections.abc import Mapping

from msgspec import field

from wireproof_server.value import Value


class RepetitionPenaltyByMatch(Value, frozen=True):
    """DRY (do not repeat yourself): penalises a token that would extend a suffix seen before.

    A repetition of `length` tokens costs `multiplier * base ** (length - allowed_length)` in logits. A multiplier of 0
    turns it off. Source: mistral.rs's `dry_*` request fields.
    """

    multiplier: float = 0.0
    base: float = 1.75
    allowed_length: int = 2
    sequence_breakers: tuple[str, ...] = ("\n", ":", '"', "*")


class Sampling(Value, frozen=True):
    """A complete choice of sampling parameters; each default is neutral, so no engine falls back on its own.

    `temperature` 0 is greedy. `top_k` 0, `min_p` 0, `top_p` 1, `repetition_penalty` 1 and DRY's multiplier 0 are off.
    `seed` None lets the engine draw one. `max_tokens` None means up to the end of the context; 0 generates nothing.
    `logit_bias` is added to the logit of a token id before sampling; -100 bans it and +100 forces it.
    `logprobs` None asks for none; k asks for the chosen token's and those of the k most likely.
    """

    temperature: float = 1.0
    top_p: float = 1.0
    top_k: int = 0
    min_p: float = 0.0
    seed: int | None = None
    max_tokens: int | None = None
    stop: tuple[str, ...] = ()
    logit_bias: Mapping[int, float] = field(default_factory=dict)
    presence_penalty: float = 0.0
    frequency_penalty: float = 0.0
    repetition_penalty: float = 1.0
    dry: RepetitionPenaltyByMatch = RepetitionPenaltyByMatch()
    logprobs: int | None = None
    ignore_eos: bool = False
