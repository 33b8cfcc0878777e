"""A request for the next turn of a conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, having, items, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import (
        ChatAudioOutput,
        ChatFunction,
        ChatFunctionChoice,
        ChatMessage,
        ChatPrediction,
        ChatReasoning,
        DrySequenceBreakers,
        Grammar,
        Modality,
        ModelNames,
        ModerationOptions,
        PromptCacheOptions,
        PromptCacheRetention,
        ReasoningEffort,
        ResponseFormat,
        ServiceTier,
        Stop,
        StreamOptions,
        Tool,
        ToolChoice,
        Verbosity,
        WebSearchOptions,
    )


class CreateChatCompletionRequest(ApiObject):
    """A request for the next turn of a conversation."""

    messages: list[ChatMessage]
    """The conversation so far, oldest turn first."""

    model: str | None = None
    """The model to ask, by its id or by an alias from the list of models. The server's default model when not sent."""

    models: ModelNames | None = None
    """Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

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

    logprobs: bool | None = None
    """Report the log probability of each token of the answer. false when not sent."""

    top_logprobs: int | None = None
    """With `logprobs`, also report this many of the likeliest tokens in each place. None when not sent."""

    max_completion_tokens: int | None = None
    """The most tokens to generate for each choice, reasoning included. Up to the model's context when not sent."""

    max_tokens: int | None = None
    """The older name of `max_completion_tokens`. When both are sent they must agree."""

    metadata: dict[str, str] | None = None
    """Pairs of text for the caller's own bookkeeping."""

    n: int | None = None
    """How many choices to answer with. 1 when not sent."""

    parallel_tool_calls: bool | None = None
    """Allow several calls in one turn. true when not sent."""

    reasoning: ChatReasoning | None = None
    """How to reason before the answer (Hadrian extension)."""

    reasoning_effort: ReasoningEffort | str | None = None
    """How much to reason before the answer. `medium` for a model that reasons, when not sent."""

    response_format: ResponseFormat | UnknownObject | None = None
    """The form that the answer must have. Any text when not sent."""

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

    temperature: float | None = None
    """Divides the logits before sampling; 0 always takes the likeliest token, and larger values choose more freely.

    1 when not sent.
    """

    top_p: float | None = None
    """Samples only from the likeliest tokens whose probabilities add up to this much.

    1, which is all of them, when not sent.
    """

    tool_choice: ToolChoice | UnknownObject | None = None
    """Whether the model may, must or must not call a tool, and which."""

    tools: list[Tool] | None = None
    """The tools that the model may call."""

    user: str | None = None
    """An identifier of the end user, for finding abuse; it changes no answer."""

    audio: ChatAudioOutput | None = None
    """How the answer is to be spoken; needed when `modalities` holds `audio`."""

    function_call: ChatFunctionChoice | None = None
    """Whether and which of `functions` may be called; use `tool_choice`."""

    functions: list[ChatFunction] | None = None
    """Functions that the model may call; use `tools`."""

    modalities: list[Modality | str] | None = None
    """The kinds of output wanted. Text alone when not sent."""

    moderation: ModerationOptions | None = None
    """Asks for a judgement of request and answer by a moderation model."""

    prediction: ChatPrediction | None = None
    """Text that the answer will probably repeat."""

    prompt_cache_key: str | None = None
    """Requests with the same key likely share a prefix worth caching; it changes no answer."""

    prompt_cache_options: PromptCacheOptions | None = None
    """How to cache the prompt; it changes no answer."""

    prompt_cache_retention: PromptCacheRetention | str | None = None
    """How long a cached prompt may be kept; it changes no answer."""

    safety_identifier: str | None = None
    """A stable identifier of the end user, for finding abuse; it changes no answer."""

    service_tier: ServiceTier | str | None = None
    """The class of service. `auto` when not sent."""

    store: bool | None = None
    """Keep the answer for later use by the caller. false when not sent."""

    verbosity: Verbosity | str | None = None
    """How long an answer to aim at. `medium` when not sent."""

    web_search_options: WebSearchOptions | None = None
    """How to search the web for the answer."""

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
    """A constraint that the answer keeps (mistral.rs extension). None when not sent."""

    _lists: ClassVar[frozenset[str]] = frozenset(("messages",))
    _nested: ClassVar[Readers] = {
        "messages": items(ref("ChatMessage")),
        "reasoning": ref("ChatReasoning"),
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
        "tools": items(ref("Tool")),
        "audio": ref("ChatAudioOutput"),
        "function_call": ref("FunctionName"),
        "functions": items(ref("ChatFunction")),
        "moderation": ref("ModerationOptions"),
        "prediction": ref("ChatPrediction"),
        "prompt_cache_options": ref("PromptCacheOptions"),
        "web_search_options": ref("WebSearchOptions"),
        "grammar": tagged(
            "type",
            {
                "regex": ref("GrammarRegex"),
                "lark": ref("GrammarLark"),
                "json_schema": ref("GrammarJsonSchema"),
                "llguidance": ref("GrammarLlguidance"),
            },
        ),
    }
