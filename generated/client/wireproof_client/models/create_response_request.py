"""What to answer, and how.

Every field may be left out, and fields not listed here are ignored; at least one of input, previous_response_id,
conversation and prompt must give the model something to answer. A field that the server knows but cannot honour is
refused by name, never dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, having, items, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import (
        AdapterReference,
        ContextManagementRule,
        ConversationReference,
        DrySequenceBreakers,
        Grammar,
        ModelNames,
        ModerationOptions,
        Plugin,
        PromptCacheOptions,
        PromptCacheRetention,
        PromptReference,
        ProviderRouting,
        ReasoningConfiguration,
        ResponseFormat,
        ResponseInclude,
        ResponseInput,
        ResponseStreamOptions,
        ResponseTool,
        ResponseToolChoice,
        ServiceTier,
        Skill,
        Stop,
        TaskBudget,
        TextConfiguration,
        Truncation,
    )


class CreateResponseRequest(ApiObject):
    """What to answer, and how.

    Every field may be left out, and fields not listed here are ignored; at least one of input, previous_response_id,
    conversation and prompt must give the model something to answer. A field that the server knows but cannot honour
    is refused by name, never dropped.
    """

    model: str | None = None
    """The model to ask, by its id or by an alias from the list of models. The server's default model when not sent."""

    models: ModelNames | None = None
    """Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

    input: ResponseInput | None = None
    """What to answer, as one text or as items."""

    instructions: str | None = None
    """What the model is told before anything else, as a system message.

    Instructions of a previous response do not carry over; with prompt, these take the place of its own.
    """

    previous_response_id: str | None = None
    """The stored response to go on from; its input and output come before this input.

    Not together with conversation.
    """

    conversation: str | ConversationReference | None = None
    """The conversation to go on with, by id or as an object.

    Its items come before this input, and input and output are added to it. Not together with previous_response_id.
    """

    store: bool | None = None
    """Whether the response is stored, to be read, gone on from or deleted later. true when not sent."""

    background: bool | None = None
    """Whether to answer at once with a queued response and to work on without the caller.

    Needs store. false when not sent.
    """

    stream: bool | None = None
    """Send the answer as server-sent events while it is generated. false when not sent."""

    stream_options: ResponseStreamOptions | None = None
    """What else the stream holds."""

    include: list[ResponseInclude | str] | None = None
    """What the answer holds beyond what it always does."""

    max_output_tokens: float | None = None
    """The most tokens that the model may write, reasoning included; the status is incomplete when it would have gone
    on. Any number from 1 is accepted, as Hadrian and mistral.rs do (the official API asks for a whole number from
    16), and a fraction is rounded down. As many as fit the model when not sent.
    """

    max_tool_calls: int | None = None
    """The most calls of tools of the server over the whole response. Unlimited when not sent."""

    metadata: dict[str, str] | None = None
    """Pairs of text for the caller's own bookkeeping, repeated in the response."""

    temperature: float | None = None
    """Divides the logits before sampling; 0 always takes the likeliest token, and larger values choose more freely.

    1 when not sent.
    """

    top_p: float | None = None
    """Samples only from the likeliest tokens whose probabilities add up to this much.

    1, which is all of them, when not sent.
    """

    top_k: float | None = None
    """Samples only from this many of the likeliest tokens; a fraction is rounded down, and 0 or less, like not sending
    it, means all of them (Hadrian extension).
    """

    top_logprobs: int | None = None
    """How many of the likeliest tokens to report in place of each token; include must hold
    message.output_text.logprobs. 0 when not sent.
    """

    frequency_penalty: float | None = None
    """Lowers a token's logit by this much for each time it occurred so far; negative values encourage repetition.

    0 when not sent.
    """

    presence_penalty: float | None = None
    """Lowers a token's logit by this much once it has occurred; negative values encourage repetition.

    0 when not sent.
    """

    tool_choice: ResponseToolChoice | UnknownObject | None = None
    """Whether the model uses tools, and which. auto when not sent."""

    tools: list[ResponseTool] | None = None
    """The tools that the model may use."""

    parallel_tool_calls: bool | None = None
    """Whether the model may call several tools in one turn. true when not sent."""

    reasoning: ReasoningConfiguration | None = None
    """How the model thinks before it answers."""

    text: TextConfiguration | None = None
    """What the text of the answer looks like."""

    truncation: Truncation | str | None = None
    """What happens when the input does not fit the model. disabled when not sent."""

    service_tier: ServiceTier | str | None = None
    """How quickly, and at what price, the request is served. auto when not sent."""

    prompt: PromptReference | None = None
    """A prompt that the server keeps, to start from."""

    prompt_cache_key: str | None = None
    """Requests with the same key likely share a prefix worth caching; it changes no answer."""

    prompt_cache_retention: PromptCacheRetention | str | None = None
    """How long the beginning of the input may stay in a cache."""

    prompt_cache_options: PromptCacheOptions | None = None
    """How the beginning of the input is cached."""

    safety_identifier: str | None = None
    """A stable identifier of the end user, for finding abuse; it changes no answer."""

    user: str | None = None
    """An identifier of the end user, for finding abuse; it changes no answer."""

    moderation: ModerationOptions | None = None
    """Whether input and output are moderated."""

    context_management: list[ContextManagementRule] | None = None
    """How a conversation that grows too long is kept within what the model can read."""

    plugins: list[Plugin] | None = None
    """Plugins to use (Hadrian extension). A server refuses those that it does not have, by their place."""

    provider: ProviderRouting | None = None
    """Which providers may serve the request (Hadrian extension).

    A server that is its only provider meets every preference; a demand that it cannot vouch for (only,
    quantizations, zdr, data_vector_store: deny, enforce_distillable_text) it refuses by name.
    """

    skills: list[Skill] | None = None
    """Skills that the model may use in its shell (Hadrian extension)."""

    task_budget: TaskBudget | None = None
    """How much the task may use over all its turns (Hadrian extension)."""

    sovereignty_requirements: dict[str, Any] | None = None
    """Where and by whom the request may be processed (Hadrian extension)."""

    stop: Stop | None = None
    """Up to four texts at which generation ends; the answer does not contain them.

    An empty text, like an empty list, ends nothing.
    """

    logit_bias: dict[str, float] | None = None
    """What to add to the logits of certain tokens before sampling (mistral.rs extension). Nothing when not sent."""

    logprobs: bool | None = None
    """Whether to report the log probability of each token (mistral.rs extension); does the same as
    message.output_text.logprobs in include. false when not sent.
    """

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

    grammar: Grammar | UnknownObject | None = None
    """A constraint that the text of the answer keeps (mistral.rs extension); excludes a text.format but text.

    None when not sent.
    """

    response_format: ResponseFormat | UnknownObject | None = None
    """The form of the text of the answer, spelled as in the chat operation (mistral.rs extension); not together with
    text.format.
    """

    ignore_eos: bool | None = None
    """Go on after the model's end-of-text token; stop sequences and limits still hold. false when not sent."""

    n: int | None = None
    """How many answers to generate (mistral.rs extension).

    A response holds one, so anything but 1 is refused. 1 when not sent.
    """

    max_tool_rounds: int | None = None
    """The most rounds of tools of the server before the model must answer (mistral.rs extension)."""

    files: list[dict[str, Any]] | None = None
    """Files for the model's tools to work with (mistral.rs extension)."""

    adapter: str | AdapterReference | None = None
    """The adapter of the model to use, by name or as an object with its generation (mistral.rs extension)."""

    _nested: ClassVar[Readers] = {
        "input": items(ref("InputItem")),
        "conversation": ref("ConversationReference"),
        "stream_options": ref("ResponseStreamOptions"),
        "tool_choice": tagged(
            "type",
            {
                "function": having({"name": ref("ResponseToolChoiceFunction"), "function": ref("ToolChoiceFunction")}),
                "custom": ref("ResponseToolChoiceCustom"),
                "mcp": ref("ResponseToolChoiceMcp"),
                "allowed_tools": ref("ResponseToolChoiceAllowedTools"),
                "file_search": ref("ResponseToolChoiceHosted"),
                "web_search": ref("ResponseToolChoiceHosted"),
                "web_search_2025_08_26": ref("ResponseToolChoiceHosted"),
                "web_search_preview": ref("ResponseToolChoiceHosted"),
                "web_search_preview_2025_03_11": ref("ResponseToolChoiceHosted"),
                "computer": ref("ResponseToolChoiceHosted"),
                "computer_use": ref("ResponseToolChoiceHosted"),
                "computer_use_preview": ref("ResponseToolChoiceHosted"),
                "image_generation": ref("ResponseToolChoiceHosted"),
                "code_interpreter": ref("ResponseToolChoiceHosted"),
                "shell": ref("ResponseToolChoiceHosted"),
                "apply_patch": ref("ResponseToolChoiceHosted"),
                "programmatic_tool_calling": ref("ResponseToolChoiceHosted"),
            },
        ),
        "tools": items(ref("ResponseTool")),
        "reasoning": ref("ReasoningConfiguration"),
        "text": ref("TextConfiguration"),
        "prompt": ref("PromptReference"),
        "prompt_cache_options": ref("PromptCacheOptions"),
        "moderation": ref("ModerationOptions"),
        "context_management": items(ref("ContextManagementRule")),
        "plugins": items(ref("Plugin")),
        "provider": ref("ProviderRouting"),
        "skills": items(ref("Skill")),
        "task_budget": ref("TaskBudget"),
        "grammar": tagged(
            "type",
            {
                "regex": ref("GrammarRegex"),
                "lark": ref("GrammarLark"),
                "json_schema": ref("GrammarJsonSchema"),
                "llguidance": ref("GrammarLlguidance"),
            },
        ),
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
        "adapter": ref("AdapterReference"),
    }
