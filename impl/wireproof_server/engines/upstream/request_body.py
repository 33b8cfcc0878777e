"""The body of a request to an upstream: everything that was asked for, or a refusal that names what cannot be."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.engines.upstream.dialects import Dialect
from wireproof_server.engines.upstream.grammar_encodings import GrammarEncoding
from wireproof_server.engines.upstream.message_fields import message_list
from wireproof_server.engines.upstream.sampling_fields import (
    chat_logprobs,
    chat_max_tokens,
    refuse,
    sampling_fields,
    text_logprobs,
    text_max_tokens,
)
from wireproof_server.engines.upstream.tool_fields import tool_fields
from wireproof_server.generation.grammar import Grammar, GrammarKind
from wireproof_server.generation.requests import ChatRequest, TextRequest


def text_body(request: TextRequest, dialect: Dialect) -> dict[str, Any]:
    """The body for `/completions`. Raises `UnsupportedParameter`."""
    echoes = echoes_prompt(request, dialect)
    alternatives = [k for k in (request.prompt_logprobs, request.sampling.logprobs) if k is not None]
    return {
        "model": request.model,
        "prompt": _prompt(request, dialect),
        **sampling_fields(request.sampling, dialect),
        **text_max_tokens(request.sampling, dialect),
        **text_logprobs(max(alternatives, default=None), dialect),
        **_grammar_fields(request.grammar, dialect.text_grammars, dialect),
        **_truncate_field(request.truncate, dialect),
        **_suffix_field(request.suffix, dialect),
        **_choices_field(request.n, dialect),
        **({"echo": True} if echoes else {}),
        **(_stream_fields(counts_prompt_at_once=echoes) if dialect.streams_text else {"stream": False}),
    }


def chat_body(request: ChatRequest, dialect: Dialect) -> dict[str, Any]:
    """The body for `/chat/completions`. Raises `UnsupportedParameter`."""
    return {
        "model": request.model,
        "messages": message_list(request, dialect),
        **sampling_fields(request.sampling, dialect),
        **chat_max_tokens(request.sampling, dialect),
        **chat_logprobs(request.sampling, dialect),
        **_grammar_fields(request.grammar, dialect.chat_grammars, dialect),
        **_truncate_field(request.truncate, dialect),
        **_reasoning_field(request, dialect),
        **tool_fields(request, dialect),
        **_choices_field(request.n, dialect),
        **_stream_fields(),
    }


def echoes_prompt(request: TextRequest, dialect: Dialect) -> bool:
    """Whether the upstream is asked to repeat the prompt: for its logprobs, or to generate nothing.

    Raises `UnsupportedParameter` for logprobs of the prompt where the dialect has none.
    """
    if request.prompt_logprobs is not None and not dialect.echoes_with_logprobs:
        raise refuse(dialect, "echo", "echo with logprobs")
    generates_nothing = request.sampling.max_tokens == 0 and dialect.no_tokens_of_text == "echo"
    return request.prompt_logprobs is not None or generates_nothing


def _prompt(request: TextRequest, dialect: Dialect) -> str | list[int]:
    if isinstance(request.prompt, str):
        return request.prompt
    if not dialect.takes_token_ids:
        raise refuse(dialect, request.parameter, "a prompt of token ids")
    return list(request.prompt)


def _grammar_fields(
    grammar: Grammar | None, encodings: Mapping[GrammarKind, GrammarEncoding], dialect: Dialect
) -> dict[str, Any]:
    if grammar is None:
        return {}
    encoding = encodings.get(grammar.kind)
    if encoding is None:
        raise refuse(dialect, grammar.parameter, f"a grammar of the kind {grammar.kind} here")
    return encoding(grammar)


def _truncate_field(truncate: bool, dialect: Dialect) -> dict[str, Any]:
    if not truncate:
        return {}
    if dialect.truncate is None:
        raise refuse(dialect, "truncate_sequence")
    return {dialect.truncate: True}


def _suffix_field(suffix: str | None, dialect: Dialect) -> dict[str, Any]:
    if suffix is None:
        return {}
    if not dialect.fills_in_the_middle:
        raise refuse(dialect, "suffix")
    return {"suffix": suffix}


def _reasoning_field(request: ChatRequest, dialect: Dialect) -> dict[str, Any]:
    if request.reasoning_effort is None:
        return {}
    if request.reasoning_effort not in dialect.reasoning_efforts:
        raise refuse(dialect, "reasoning_effort", f'the reasoning effort "{request.reasoning_effort}"')
    return {"reasoning_effort": request.reasoning_effort}


def _choices_field(n: int, dialect: Dialect) -> dict[str, Any]:
    """The field n where the dialect counts all choices; elsewhere each choice is a request of its own."""
    return {"n": n} if dialect.counts_choices and n > 1 else {}


def _stream_fields(*, counts_prompt_at_once: bool = False) -> dict[str, Any]:
    options: dict[str, Any] = {"include_usage": True}
    if counts_prompt_at_once:
        options["continuous_usage_stats"] = True  # vLLM: tells how many of the echoed tokens are the prompt's
    return {"stream": True, "stream_options": options}
