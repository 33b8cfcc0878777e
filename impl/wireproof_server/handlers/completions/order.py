"""What a request for completions asks for."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.prompts import Prompt, split_prompts
from wireproof_server.generation.requests import TextRequest
from wireproof_server.generation.sampling import Sampling
from wireproof_server.handlers.fields.constraint import constraint
from wireproof_server.handlers.fields.refusals import Harmless, empty, refuse_unoffered
from wireproof_server.handlers.fields.sampling import sampling, token_limit
from wireproof_server.handlers.fields.streaming import StreamOptions, stream_options
from wireproof_server.handlers.fields.tool_choice import demands_a_call
from wireproof_server.value import Value

DEFAULT_MAX_TOKENS = 16  # the official default of this operation
MOST_SEQUENCES = 8192  # a body has room for millions of short prompts, which would stop the server for a minute

_UNOFFERED: Mapping[str, Harmless] = {
    "sovereignty_requirements": empty,  # an unmet requirement must not be dropped
}


class CompletionOrder(Value, frozen=True):
    """A translated request: `n` choices for each prompt, the best of `best_of`; `stream` None asks for one object."""

    prompts: Sequence[Prompt]
    sampling: Sampling
    n: int
    best_of: int
    echo: bool
    suffix: str | None
    grammar: Grammar | None
    truncate: bool
    stream: StreamOptions | None

    @property
    def is_ranked(self) -> bool:
        """Whether more is generated than kept."""
        return self.best_of > self.n

    def requests(self, model: str) -> list[TextRequest]:
        """One engine request a prompt. Ranking needs logprobs, also where the client asked for none."""
        needs_logprobs = self.is_ranked and self.sampling.logprobs is None
        return [
            TextRequest(
                model=model,
                prompt=prompt.value,
                sampling=replace(self.sampling, logprobs=0) if needs_logprobs else self.sampling,
                n=self.best_of,
                suffix=self.suffix,
                grammar=self.grammar,
                prompt_logprobs=self.sampling.logprobs if self.echo else None,
                truncate=self.truncate,
                parameter=prompt.parameter,
            )
            for prompt in self.prompts
        ]


def completion_order(body: Mapping[str, Any]) -> CompletionOrder:
    """Translate a valid body. Raises `InvalidRequest` for what the contract's schema cannot see."""
    refuse_unoffered(body, _UNOFFERED)
    _refuse_forced_tools(body)
    stream = stream_options(body)
    n, best_of = _how_many(body, is_stream=stream is not None)
    max_tokens = token_limit(body, "max_tokens")
    _refuse_too_many(body.get("prompt"), best_of)
    return CompletionOrder(
        prompts=split_prompts(body.get("prompt")),
        sampling=sampling(
            body,
            max_tokens=DEFAULT_MAX_TOKENS if max_tokens is None else max_tokens,
            logprobs=body.get("logprobs"),
        ),
        n=n,
        best_of=best_of,
        echo=bool(body.get("echo")),
        suffix=body.get("suffix"),
        grammar=constraint(body),
        truncate=bool(body.get("truncate_sequence")),
        stream=stream,
    )


def _how_many(body: Mapping[str, Any], *, is_stream: bool) -> tuple[int, int]:
    n = body.get("n") or 1
    best_of = n if body.get("best_of") is None else body["best_of"]
    if best_of < n:
        raise InvalidRequest(f"best_of is {best_of}, fewer than the {n} choices of n.", parameter="best_of")
    if is_stream and best_of > n:
        raise InvalidRequest("The best can be chosen only at the end; best_of > n cannot stream.", parameter="best_of")
    return n, best_of


def _refuse_too_many(prompt: Any, best_of: int) -> None:
    """Token ids of one prompt are left to the context length."""
    is_several = isinstance(prompt, list) and prompt and not isinstance(prompt[0], int)
    if is_several and len(prompt) * best_of > MOST_SEQUENCES:
        raise InvalidRequest(
            f"{len(prompt)} prompts with {best_of} completions each are more than the {MOST_SEQUENCES} completions "
            "that one request may ask for; send several requests.",
            parameter="prompt",
        )


def _refuse_forced_tools(body: Mapping[str, Any]) -> None:
    """Tools are accepted for their shape, as mistral.rs does: calls are parsed in chat only, here text comes back raw.

    So nothing could be promised about a call that must happen.
    """
    if demands_a_call(body.get("tool_choice")):
        raise UnsupportedParameter(
            "Completions return raw text and cannot be made to call a tool; use chat completions.",
            parameter="tool_choice",
        )
