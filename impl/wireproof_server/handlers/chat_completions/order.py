"""What a request for a chat completion asks for."""

from collections.abc import Mapping, Sequence
from typing import Any

from wireproof_server.generation.conversation import Message
from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest, ReasoningEffort
from wireproof_server.generation.sampling import Sampling
from wireproof_server.handlers.chat_completions.messages import conversation
from wireproof_server.handlers.chat_completions.reasoning import reasoning_effort
from wireproof_server.handlers.chat_completions.tools import ToolUse, tool_use
from wireproof_server.handlers.fields.constraint import constraint
from wireproof_server.handlers.fields.refusals import Harmless, empty, nothing, one_of, refuse_unoffered
from wireproof_server.handlers.fields.sampling import sampling, token_limit
from wireproof_server.handlers.fields.streaming import StreamOptions, stream_options
from wireproof_server.value import Value

_UNOFFERED: Mapping[str, Harmless] = {
    "store": one_of(False),  # stored chat completions could not be fetched again
    "modalities": one_of(["text"]),
    "audio": nothing,
    "prediction": nothing,
    "web_search_options": nothing,
    "moderation": nothing,
    "verbosity": one_of("medium"),
    "sovereignty_requirements": empty,  # an unmet requirement must not be dropped
}

SERVICE_TIER = "default"  # the tier that serves every request, whichever it asked for


class ChatOrder(Value, frozen=True):
    """A translated request; `stream` None asks for one object, `service_tier` is what the answer says of it."""

    messages: Sequence[Message]
    sampling: Sampling
    n: int
    tool_use: ToolUse
    grammar: Grammar | None = None
    reasoning_effort: ReasoningEffort | None = None
    truncate: bool = False
    stream: StreamOptions | None = None
    service_tier: str | None = None

    def request(self, model: str) -> ChatRequest:
        """What the engine is asked."""
        return ChatRequest(
            model=model,
            messages=self.messages,
            sampling=self.sampling,
            n=self.n,
            tools=self.tool_use.tools,
            tool_choice=self.tool_use.choice,
            parallel_tool_calls=self.tool_use.parallel,
            grammar=self.grammar,
            reasoning_effort=self.reasoning_effort,
            truncate=self.truncate,
        )


def chat_order(body: Mapping[str, Any]) -> ChatOrder:
    """Translate a valid body. Raises `InvalidRequest` for what the contract's schema cannot see."""
    refuse_unoffered(body, _UNOFFERED)
    return ChatOrder(
        messages=conversation(body["messages"]),
        sampling=sampling(
            body, max_tokens=token_limit(body, "max_completion_tokens", "max_tokens"), logprobs=_logprobs(body)
        ),
        n=body.get("n") or 1,
        tool_use=tool_use(body),
        grammar=constraint(body),
        reasoning_effort=reasoning_effort(body),
        truncate=bool(body.get("truncate_sequence")),
        stream=stream_options(body),
        service_tier=None if body.get("service_tier") is None else SERVICE_TIER,
    )


def _logprobs(body: Mapping[str, Any]) -> int | None:
    top = body.get("top_logprobs")
    if body.get("logprobs"):
        return top or 0
    if top is not None:
        raise InvalidRequest("top_logprobs go with logprobs: true only.", parameter="top_logprobs")
    return None
