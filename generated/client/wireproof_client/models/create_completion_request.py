"""A request to continue one or more prompts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, having, items, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import (
        CompletionPrompt,
        DrySequenceBreakers,
        Grammar,
        ModelNames,
        ResponseFormat,
        Stop,
        StreamOptions,
        Tool,
        ToolChoice,
    )


class CreateCompletionRequest(ApiObject):
    """A request to continue one or more prompts."""

    prompt: CompletionPrompt
    """What to continue: a text, a list of texts, the token ids of one text, or a list of those.

    Null stands for the beginning of a document. An empty list asks for nothing and is answered with no choices.
    """

    model: str | None = None
    """The model to ask, by its id or by an alias from the list of models. The server's default model when not sent."""

    models: ModelNames | None = None
    """Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

    best_of: int | None = None
    """Generate this many completions of each prompt and answer with the `n` likeliest of them; at least `n`, and not
    with `stream`. 1 when not sent.
    """

    echo: bool | None = None
    """Begin each completion with its prompt. false when not sent."""

    frequency_penalty: float | None = None
    """Lowers a token's logit by this much for each time it occurred so far; negative values encourage repetition.

    0 when not sent.
    """

    presence_penalty: float | None = None
    """Lowers a token's logit by this much once it has occurred; negative values encourage repetition.

    0 when not sent.
    """

    logit_bias: dict[str, float] | None = None
    """What to add to the logits of certain tokens before sampling. Nothing when not sent."""

    logprobs: int | None = None
    """Report the log probability of each token, and of this many of the likeliest tokens in its place.

    Not reported when not sent.
    """

    max_tokens: int | None = None
    """The most tokens to generate for each completion.

    16 when not sent, and 0 generates nothing, which with `echo` and `logprobs` scores a prompt.
    """

    metadata: dict[str, str] | None = None
    """Pairs of text for the caller's own bookkeeping (Hadrian extension)."""

    n: int | None = None
    """How many completions of each prompt to answer with. 1 when not sent."""

    response_format: ResponseFormat | UnknownObject | None = None
    """The form that each completion must have (Hadrian extension). Any text when not sent."""

    seed: int | None = None
    """Makes sampling repeatable on the same server, model and parameters. Drawn at random when not sent."""

    stop: Stop | None = None
    """Up to four texts at which generation ends; the answer does not contain them.

    An empty text, like an empty list, ends nothing.
    """

    stream: bool | None = None
    """Send the answer as server-sent events while it is generated. false when not sent."""

    stream_options: StreamOptions | None = None
    """What else the stream holds."""

    suffix: str | None = None
    """Text that comes after the completion; the model fills the gap between prompt and suffix."""

    temperature: float | None = None
    """Divides the logits before sampling; 0 always takes the likeliest token, and larger values choose more freely.

    1 when not sent.
    """

    top_p: float | None = None
    """Samples only from the likeliest tokens whose probabilities add up to this much.

    1, which is all of them, when not sent.
    """

    user: str | None = None
    """An identifier of the end user, for finding abuse; it changes no answer."""

    sovereignty_requirements: dict[str, Any] | None = None
    """Where and by whom the request may be processed (Hadrian extension)."""

    top_k: int | None = None
    """Samples only from this many of the likeliest tokens; 0, and not sending it, mean all of them."""

    min_p: float | None = None
    """Drops tokens less likely than this fraction of the likeliest one. 0, which drops none, when not sent."""

    repetition_penalty: float | None = None
    """Divides positive logits of tokens seen before by this, and multiplies negative ones.

    1, which changes nothing, when not sent.
    """

    dry_multiplier: float | None = None
    """Strength of the DRY penalty, which keeps the model from extending a passage that it repeats; 0, and not sending
    it, turn DRY off.
    """

    dry_base: float | None = None
    """Base of DRY's penalty, which is the multiplier times the base to the power of the excess length.

    1.75 when not sent.
    """

    dry_allowed_length: int | None = None
    """The longest repeated sequence of tokens that DRY leaves alone. 2 when not sent."""

    dry_sequence_breakers: DrySequenceBreakers | None = None
    """Texts at which DRY's search for repetitions ends. Line feed, colon, double quote and asterisk when not sent."""

    truncate_sequence: bool | None = None
    """Drop the beginning of a prompt that does not fit the model's context instead of refusing the request.

    false when not sent.
    """

    ignore_eos: bool | None = None
    """Go on after the model's end-of-text token; stop sequences and limits still hold. false when not sent."""

    grammar: Grammar | UnknownObject | None = None
    """A constraint that each completion keeps (mistral.rs extension). None when not sent."""

    tools: list[Tool] | None = None
    """Tools that the model is told of (mistral.rs extension).

    A completion is plain text, so calls come back as the model wrote them.
    """

    tool_choice: ToolChoice | UnknownObject | None = None
    """Whether and which tools may be called (mistral.rs extension)."""

    _nested: ClassVar[Readers] = {
        "response_format": tagged(
            "type",
            {
                "text": ref("ResponseFormatText"),
                "json_object": ref("ResponseFormatJsonObject"),
                "json_schema": ref("ResponseFormatJsonSchema"),
                "grammar": ref("ResponseFormatGrammar"),
                "python": ref("ResponseFormatPython"),
            },
        ),
        "stream_options": ref("StreamOptions"),
        "grammar": tagged(
            "type",
            {
                "regex": ref("GrammarRegex"),
                "lark": ref("GrammarLark"),
                "json_schema": ref("GrammarJsonSchema"),
                "llguidance": ref("GrammarLlguidance"),
            },
        ),
        "tools": items(ref("Tool")),
        "tool_choice": tagged(
            "type",
            {
                "function": having({"function": ref("ToolChoiceFunction"), "name": ref("ToolChoiceFunctionName")}),
                "custom": ref("ToolChoiceCustom"),
                "allowed_tools": having(
                    {"allowed_tools": ref("ToolChoiceAllowedTools"), "mode": ref("ToolChoiceAllowedToolsFlat")}
                ),
                "web_search_preview": ref("ToolChoiceHosted"),
                "code_interpreter": ref("ToolChoiceHosted"),
                "shell": ref("ToolChoiceHosted"),
            },
        ),
    }
