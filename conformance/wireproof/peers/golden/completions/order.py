"""What a completion request asks for."""

from dataclasses import dataclass
from typing import Any

from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.language.constraints import Constraint, constraint_of
from wireproof.peers.golden.language.generating import Task
from wireproof.peers.golden.language.vocabulary import control, decode, encode
from wireproof.peers.golden.refusal import invalid
from wireproof.peers.golden.requests.generation import task_of
from wireproof.peers.golden.requests.parameters import (
    answering,
    check_stream_options,
    known_token,
    limit,
    model_named,
    refuse_lacking,
    stops,
)
from wireproof.peers.golden.requests.reasoning_model import refuse_what_the_model_lacks

_DEFAULT_LIMIT = 16


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt; `text` is what `echo` repeats."""

    tokens: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class CompletionOrder:
    """A completion request, read. `logprobs` None wants none."""

    model: str
    prompts: tuple[Prompt, ...]
    tasks: tuple[Task, ...]
    n: int
    best_of: int
    echo: bool
    logprobs: int | None
    stream: bool
    usage_in_stream: bool


def read_order(dialect: Dialect, fields: Json) -> CompletionOrder:
    """Raises Refusal for what makes no sense or is not there."""
    settings = dialect.settings
    if settings.strict_completions:
        refuse_what_the_model_lacks(settings, fields, "max_tokens")
    _refuse_lacking(dialect, fields)
    model = model_named(dialect, fields)
    _check(dialect, fields)
    n = fields.get("n") or 1
    best_of = max(n, fields.get("best_of") or n)
    constraint = constraint_of(fields)
    prompts = _prompts(fields["prompt"])
    tasks = tuple(_task(dialect, fields, prompt, constraint) for prompt in prompts)
    return CompletionOrder(
        model=answering(settings, model),
        prompts=prompts,
        tasks=tasks,
        n=n,
        best_of=best_of,
        echo=bool(fields.get("echo")),
        logprobs=fields.get("logprobs"),
        stream=bool(fields.get("stream")),
        usage_in_stream=bool((fields.get("stream_options") or {}).get("include_usage")),
    )


def _refuse_lacking(dialect: Dialect, fields: Json) -> None:
    prompt = fields["prompt"]
    listed = isinstance(prompt, list) and bool(prompt)
    uses = (
        ("echo", "echo", bool(fields.get("echo"))),
        ("echo_in_streams", "echo", bool(fields.get("echo") and fields.get("stream"))),
        ("suffix", "suffix", bool(fields.get("suffix"))),
        ("completion_logprobs", "logprobs", fields.get("logprobs") is not None),
        ("n", "n", (fields.get("n") or 1) > 1),
        ("best_of", "best_of", (fields.get("best_of") or 1) > 1),
        ("logit_bias", "logit_bias", bool(fields.get("logit_bias"))),
        ("seed", "seed", fields.get("seed") is not None),
        ("prompt_tokens", "prompt", listed and isinstance(prompt[0], int)),
        ("prompt_token_lists", "prompt", listed and isinstance(prompt[0], list)),
    )
    refuse_lacking(dialect.settings, uses)


def _check(dialect: Dialect, fields: Json) -> None:
    if dialect.profile.statement["usage_in_streams"]["completions"] == "on_request":
        check_stream_options(fields)
    best_of = fields.get("best_of")
    if best_of is not None and dialect.profile.statement["best_of"] == "generates_more":
        if best_of < (fields.get("n") or 1):
            raise invalid("best_of", "It has to be at least n")
        if best_of > 1 and fields.get("stream"):
            raise invalid("best_of", "A stream cannot choose the best")


def _prompts(prompt: Any) -> tuple[Prompt, ...]:
    if prompt is None:
        return (Prompt((control("document"),), ""),)
    if isinstance(prompt, str):
        return (Prompt(encode(prompt), prompt),)
    if prompt and isinstance(prompt[0], int):
        return (_of_tokens(prompt),)
    return tuple(Prompt(encode(each), each) if isinstance(each, str) else _of_tokens(each) for each in prompt)


def _of_tokens(tokens: list[int]) -> Prompt:
    checked = tuple(known_token(token, "prompt") for token in tokens)
    return Prompt(checked, "".join(decode(token) for token in checked))


def _task(dialect: Dialect, fields: Json, prompt: Prompt, constraint: Constraint | None) -> Task:
    suffix = fields.get("suffix")
    tokens = prompt.tokens if not suffix else (*prompt.tokens, control("suffix"), *encode(suffix))
    wanted = fields.get("max_tokens")
    most = limit(dialect.settings, len(tokens), _DEFAULT_LIMIT if wanted is None else wanted, "prompt")
    return task_of(dialect.settings, fields, tokens, most, stops(fields), constraint)
