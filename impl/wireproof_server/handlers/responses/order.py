"""What a request for a response asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest, ReasoningEffort
from wireproof_server.generation.sampling import Sampling
from wireproof_server.handlers.fields.sampling import sampling
from wireproof_server.handlers.fields.streaming import StreamOptions, stream_options
from wireproof_server.handlers.responses.conversation import conversation
from wireproof_server.handlers.responses.echo import echo
from wireproof_server.handlers.responses.input_items import input_items
from wireproof_server.handlers.responses.logprobs import wanted_logprobs
from wireproof_server.handlers.responses.prompt import Prompt, read_prompt
from wireproof_server.handlers.responses.reasoning import response_reasoning_effort
from wireproof_server.handlers.responses.references import referenced_ids, resolved
from wireproof_server.handlers.responses.text_format import text_constraint
from wireproof_server.handlers.responses.tools import ResponseTools, response_tools
from wireproof_server.handlers.responses.unoffered import refuse_unoffered_fields
from wireproof_server.handlers.responses.whole_numbers import whole
from wireproof_server.prompt_templates import PromptTemplates

Wire = Mapping[str, Any]
Item = Mapping[str, Any]

_NO_TEMPLATES = PromptTemplates()


@dataclass(frozen=True, slots=True)
class ResponseOrder:
    """A translated request.

    `input_items` are in the form in which they are stored (contract: StoredItem), each with an id; references among
    them are replaced by `resolve`. `stream` None asks for one object. `echo` is what the response repeats.
    """

    model: str | None
    models: Sequence[str]
    input_items: Sequence[dict[str, Any]]
    previous_response_id: str | None
    store: bool
    background: bool
    stream: StreamOptions | None
    include: frozenset[str]
    prompt: Prompt
    sampling: Sampling
    tools: ResponseTools
    grammar: Grammar | None
    reasoning_effort: ReasoningEffort | None
    truncate: bool
    echo: Mapping[str, Any]

    @property
    def references(self) -> tuple[str, ...]:
        """Ids of stored items that the input refers to, for `resolve`."""
        return referenced_ids(self.input_items)

    def resolve(self, items: Sequence[Item]) -> "ResponseOrder":
        """The order with every reference replaced by the item of this id among `items`, or in the input itself.

        Raises ApiError 404 that names the place of a reference to nothing there is.
        """
        return replace(self, input_items=resolved(self.input_items, items))

    def request(self, model: str, history: Sequence[Item] = ()) -> ChatRequest:
        """What the engine is asked, after the items of earlier responses, oldest first.

        References that are still in the input are looked up in `history`. Raises ApiError 404 for one to nothing, and
        `InvalidRequest` for the output of a call that nobody made.
        """
        items = resolved(self.input_items, history)
        return ChatRequest(
            model=model,
            messages=(*self.prompt.opening(), *conversation(history, items)),
            sampling=self.sampling,
            tools=self.tools.tools,
            tool_choice=self.tools.choice,
            parallel_tool_calls=self.tools.parallel,
            grammar=self.grammar,
            reasoning_effort=self.reasoning_effort,
            truncate=self.truncate,
            parameter="input",
        )


def response_order(body: Wire, templates: PromptTemplates = _NO_TEMPLATES) -> ResponseOrder:
    """Translate a valid body.

    Raises `InvalidRequest` and ApiError 400 or 404 for what the contract's schema cannot see.
    """
    refuse_unoffered_fields(body)
    items = input_items(body.get("input"))
    if not items and body.get("previous_response_id") is None and body.get("prompt") is None:
        raise _nothing_to_answer()
    tools = response_tools(body)
    prompt = read_prompt(body, templates)
    max_output_tokens = whole(body.get("max_output_tokens"))
    return ResponseOrder(
        model=body.get("model"),
        models=body.get("models") or (),
        input_items=items,
        previous_response_id=body.get("previous_response_id"),
        store=body.get("store") is not False,
        background=bool(body.get("background")),
        stream=stream_options(body),
        include=frozenset(body.get("include") or ()),
        prompt=prompt,
        sampling=_sampling(body, max_output_tokens),
        tools=tools,
        grammar=text_constraint(body),
        reasoning_effort=response_reasoning_effort(body),
        truncate=body.get("truncation") == "auto",
        echo=echo(body, tools=tools, prompt=prompt, max_output_tokens=max_output_tokens),
    )


def _nothing_to_answer() -> ApiError:
    return ApiError(
        400,
        "missing_required_parameter",
        "There is nothing to answer: send 'input' (a text or items), 'previous_response_id' or 'prompt'.",
        param="input",
    )


def _sampling(body: Wire, max_output_tokens: int | None) -> Sampling:
    # A request for a response has no seed in any dialect, so one that is sent is an unknown field: ignored.
    known = {**body, "seed": None, "top_k": max(0, whole(body.get("top_k")) or 0)}
    return sampling(known, max_tokens=max_output_tokens, logprobs=wanted_logprobs(body))
