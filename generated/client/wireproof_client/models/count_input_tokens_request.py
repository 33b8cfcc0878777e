"""What to count: the fields of a request for a response that the number of its input tokens depends on.

Every field may be left out, and fields not listed here are ignored; at least one of input, previous_response_id,
conversation and prompt must give something to count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, having, items, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import (
        ConversationReference,
        ModelNames,
        PromptReference,
        ReasoningConfiguration,
        ResponseInput,
        ResponseTool,
        ResponseToolChoice,
        TextConfiguration,
        Truncation,
    )


class CountInputTokensRequest(ApiObject):
    """What to count: the fields of a request for a response that the number of its input tokens depends on.

    Every field may be left out, and fields not listed here are ignored; at least one of input, previous_response_id,
    conversation and prompt must give something to count.
    """

    model: str | None = None
    """The model to ask, by its id or by an alias from the list of models. The server's default model when not sent."""

    models: ModelNames | None = None
    """Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

    input: ResponseInput | None = None
    """What to count, as one text or as items."""

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

    prompt: PromptReference | None = None
    """A prompt that the server keeps, to start from."""

    _nested: ClassVar[Readers] = {
        "input": items(ref("InputItem")),
        "conversation": ref("ConversationReference"),
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
    }
