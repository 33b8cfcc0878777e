"""What an engine is asked for."""

from collections.abc import Sequence
from typing import Literal

from msgspec import field

from wireproof_server.generation.conversation import Message, Tool, ToolChoice
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.sampling import Sampling
from wireproof_server.value import Value

ReasoningEffort = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]


class TextRequest(Value, frozen=True):
    """Continue one prompt `n` times.

    `prompt` is text, or the token ids themselves. `suffix` asks for the text between prompt and suffix (fill in the
    middle). `prompt_logprobs` k asks for the log probability of every prompt token with its k alternatives. `truncate`
    drops the beginning of a prompt that is too long for the context instead of raising `ContextLengthExceeded`.
    `parameter` is the prompt's place in the request (`prompt`, `prompt[2]`), for errors.
    """

    model: str
    prompt: str | Sequence[int]
    sampling: Sampling = field(default_factory=Sampling)
    n: int = 1
    suffix: str | None = None
    grammar: Grammar | None = None
    prompt_logprobs: int | None = None
    truncate: bool = False
    parameter: str = "prompt"


class ChatRequest(Value, frozen=True):
    """Answer a conversation `n` times; `grammar` constrains the text of the answer (response_format or grammar)."""

    model: str
    messages: Sequence[Message]
    sampling: Sampling = field(default_factory=Sampling)
    n: int = 1
    tools: Sequence[Tool] = ()
    tool_choice: ToolChoice = ToolChoice()
    parallel_tool_calls: bool = True
    grammar: Grammar | None = None
    reasoning_effort: ReasoningEffort | None = None
    truncate: bool = False
    parameter: str = "messages"
