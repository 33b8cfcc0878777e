"""An answer of the model: what was asked, what came of it, and where it stands.

Members that a request left out hold what was used in their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.conveniences import OutputTexts
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import (
        ConversationReference,
        InputItem,
        OutputItem,
        PromptReference,
        ReasoningConfiguration,
        ResponseError,
        ResponseIncompleteDetails,
        ResponseOwner,
        ResponseStatus,
        ResponseTool,
        ResponseToolChoice,
        ResponseUsage,
        TextConfiguration,
        Truncation,
    )


class ResponseObject(OutputTexts):
    """An answer of the model: what was asked, what came of it, and where it stands.

    Members that a request left out hold what was used in their place.
    """

    id: str
    """The id of the response, by which it is read, gone on from, cancelled and deleted."""

    object: Literal["response"] = "response"
    """The kind of object."""

    created_at: float
    """When it was made, in seconds since 1970 (UTC)."""

    error: ResponseError | None
    """Why it failed; null unless status is failed."""

    incomplete_details: ResponseIncompleteDetails | None
    """Why it ended early; null unless status is incomplete."""

    model: str
    """The model that answers."""

    output: list[OutputItem]
    """What the model answered, item by item."""

    instructions: str | list[InputItem] | None
    """What the model was told before the input."""

    metadata: dict[str, str] | None
    """The caller's own pairs of text."""

    parallel_tool_calls: bool
    """Whether the model might call several tools in one turn."""

    temperature: float | None
    """The temperature that was used."""

    top_p: float | None
    """The nucleus that was used."""

    tool_choice: ResponseToolChoice
    """Whether the model uses tools, and which.

    The word none keeps it from them, auto leaves it free, required makes it use one; an object names what it must or
    may use.
    """

    tools: list[ResponseTool]
    """The tools that the model might use."""

    completed_at: float | None = None
    """When it was completed, in seconds since 1970 (UTC); null unless status is completed."""

    status: ResponseStatus | str | None = None
    """Where a response stands. Queued and in_progress go on; the others are final."""

    usage: ResponseUsage | None = None
    """What it cost, in tokens; null before it is final."""

    top_k: float | None = None
    """How many of the likeliest tokens were sampled from (Hadrian extension)."""

    top_logprobs: int | None = None
    """How many of the likeliest tokens are reported in place of each token."""

    frequency_penalty: float | None = None
    """The frequency penalty that was used."""

    presence_penalty: float | None = None
    """The presence penalty that was used."""

    background: bool | None = None
    """Whether it is worked on without the caller."""

    store: bool | None = None
    """Whether it is stored."""

    previous_response_id: str | None = None
    """The stored response that it goes on from."""

    conversation: ConversationReference | None = None
    """The conversation that it belongs to."""

    max_output_tokens: float | None = None
    """The most tokens that the model might write."""

    max_tool_calls: int | None = None
    """The most calls of tools of the server."""

    reasoning: ReasoningConfiguration | None = None
    """How the model thought before it answered."""

    text: TextConfiguration | None = None
    """What the text of the answer looks like."""

    truncation: Truncation | str | None = None
    """What happens when the input does not fit the model."""

    service_tier: str | None = None
    """How quickly it was served; a word of the request's service_tier or the server's own."""

    prompt: PromptReference | None = None
    """The stored prompt that it started from."""

    prompt_cache_key: str | None = None
    """The key by which its beginning is cached."""

    prompt_cache_retention: str | None = None
    """How long its beginning may stay in a cache."""

    safety_identifier: str | None = None
    """The stable mark of the end user."""

    user: str | None = None
    """The end user, as the request named them."""

    provider: str | None = None
    """The provider that answers (Hadrian extension)."""

    owner: ResponseOwner | None = None
    """Whom it belongs to (Hadrian extension)."""

    container_id: str | None = None
    """The container that its tools work in (Hadrian extension)."""

    _lists: ClassVar[frozenset[str]] = frozenset(("output", "tools"))
    _nested: ClassVar[Readers] = {
        "error": ref("ResponseError"),
        "incomplete_details": ref("ResponseIncompleteDetails"),
        "output": items(ref("OutputItem")),
        "instructions": items(ref("InputItem")),
        "tool_choice": ref("ResponseToolChoice"),
        "tools": items(ref("ResponseTool")),
        "usage": ref("ResponseUsage"),
        "conversation": ref("ConversationReference"),
        "reasoning": ref("ReasoningConfiguration"),
        "text": ref("TextConfiguration"),
        "prompt": ref("PromptReference"),
        "owner": ref("ResponseOwner"),
    }
