"""What each kind of upstream honours, and how it is said to it: a table that the request builders read.

Sources: OpenAI's OpenAPI document; vLLM's request models (`entrypoints/openai/*/protocol.py`, 0.11 and later), which
Ray Serve LLM shares; mistral.rs 0.9's HTTP reference and server source; llama.cpp's server, measured.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from wireproof_server.engines.upstream.grammar_encodings import (
    GrammarEncoding,
    as_json_schema_field,
    as_response_format,
    as_structured_outputs,
    as_tagged_grammar,
)
from wireproof_server.generation.grammar import GrammarKind
from wireproof_server.generation.requests import ReasoningEffort

_EVERY_EFFORT: frozenset[ReasoningEffort] = frozenset({"none", "minimal", "low", "medium", "high", "xhigh", "max"})

_OFFICIAL_SAMPLING = {
    name: name
    for name in ("temperature", "top_p", "seed", "stop", "logit_bias", "presence_penalty", "frequency_penalty")
}
_LOCAL_SAMPLING = {name: name for name in ("top_k", "min_p", "repetition_penalty", "ignore_eos")}

_NUMERIC_KNOBS = frozenset(
    {"temperature", "top_p", "top_k", "min_p", "presence_penalty", "frequency_penalty", "repetition_penalty"}
)

_LONGER_THAN_ANY_CONTEXT = 1_000_000  # tokens; llama.cpp refuses its former -1 ("the whole context")


@dataclass(frozen=True, slots=True)
class Tokenizer:
    """Where an upstream turns text into token ids and back, below its root (not below `/v1`), and in which fields."""

    text_field: str
    options: Mapping[str, Any]
    detokenized_field: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """One kind of upstream. What is absent here is refused, never dropped.

    `sampling` maps the fields of `Sampling` that are honoured to their names upstream; those in `always_sent` go with
    every request, because the upstream's own defaults are not neutral. `max_tokens_of_chat` is that field's name in
    chat. `unlimited_text` says how a completion without a limit of tokens is asked for; `no_tokens_of_text` how one of
    none is (`max_tokens` 0): plainly, or only together with `echo`. `least_alternatives` is the smallest number of top
    logprobs that yields any.

    `text_grammars` and `chat_grammars` encode the kinds of grammar each operation honours. `echoes_with_logprobs`,
    `fills_in_the_middle`, `takes_token_ids`, `counts_choices` (native n with truthful usage) and `streams_text` (with
    usage) are about completions. `takes_allowed_tools` and `takes_named_tool` are about `tool_choice`; without them
    only the tools that may be called are sent. `message_reasoning` is the message field for the assistant's earlier
    reasoning; `developer` is the role that carries developer messages.
    """

    name: str
    sampling: Mapping[str, str]
    always_sent: frozenset[str] = frozenset()
    honours_dry: bool = False
    penalty_window: Mapping[str, int] = field(default_factory=dict)
    dry_window: Mapping[str, int] = field(default_factory=dict)
    max_tokens_of_chat: str = "max_tokens"
    unlimited_text: Literal["absent", "null", "refused"] = "absent"
    no_tokens_of_text: Literal["plain", "echo", "refused"] = "refused"
    least_alternatives: int = 0
    text_grammars: Mapping[GrammarKind, GrammarEncoding] = field(default_factory=dict)
    chat_grammars: Mapping[GrammarKind, GrammarEncoding] = field(default_factory=dict)
    echoes_with_logprobs: bool = False
    fills_in_the_middle: bool = False
    takes_token_ids: bool = True
    counts_choices: bool = False
    streams_text: bool = True
    truncate: str | None = None
    takes_allowed_tools: bool = False
    takes_named_tool: bool = True
    takes_parallel_tool_calls: bool = True
    reasoning_efforts: frozenset[ReasoningEffort] = frozenset()
    message_reasoning: str | None = "reasoning_content"
    developer: Literal["developer", "system"] = "system"
    tokenizer: Tokenizer | None = None
    reuses_connections: bool = True


OPENAI = Dialect(
    name="openai",
    sampling=_OFFICIAL_SAMPLING,  # neutral values are the documented defaults, and some hosted models refuse the names
    max_tokens_of_chat="max_completion_tokens",
    unlimited_text="refused",  # absent or null means 16
    no_tokens_of_text="plain",
    chat_grammars={"json_schema": as_response_format, "json_object": as_response_format},
    fills_in_the_middle=True,
    counts_choices=True,
    takes_allowed_tools=True,
    reasoning_efforts=_EVERY_EFFORT,
    message_reasoning=None,
    developer="developer",
)

VLLM = Dialect(
    name="vllm",
    sampling=_OFFICIAL_SAMPLING | _LOCAL_SAMPLING,
    always_sent=_NUMERIC_KNOBS,  # defaults come from the model's generation_config.json
    unlimited_text="null",  # absent means 16
    no_tokens_of_text="echo",
    text_grammars={
        "json_schema": as_response_format,
        "json_object": as_response_format,
        "regex": as_structured_outputs,
        "lark": as_structured_outputs,
    },
    chat_grammars={
        "json_schema": as_response_format,
        "json_object": as_response_format,
        "regex": as_structured_outputs,
        "lark": as_structured_outputs,
    },
    echoes_with_logprobs=True,
    counts_choices=True,
    reasoning_efforts=_EVERY_EFFORT,
    tokenizer=Tokenizer(text_field="prompt", options={"add_special_tokens": False}, detokenized_field="prompt"),
)

MISTRALRS = Dialect(
    name="mistralrs",
    sampling={name: wire for name, wire in (_OFFICIAL_SAMPLING | _LOCAL_SAMPLING).items() if name != "seed"},
    always_sent=_NUMERIC_KNOBS,  # defaults come from the model's generation configuration
    honours_dry=True,
    text_grammars={
        "json_schema": as_tagged_grammar,
        "json_object": as_tagged_grammar,
        "regex": as_tagged_grammar,
        "lark": as_tagged_grammar,
        "llguidance": as_tagged_grammar,
    },
    chat_grammars={
        "json_schema": as_tagged_grammar,
        "json_object": as_tagged_grammar,
        "regex": as_tagged_grammar,
        "lark": as_tagged_grammar,
        "llguidance": as_tagged_grammar,
    },
    takes_token_ids=False,
    streams_text=False,  # its completion streams carry no usage
    truncate="truncate_sequence",
    takes_parallel_tool_calls=False,
    reasoning_efforts=_EVERY_EFFORT - {"minimal"},
)

LLAMACPP = Dialect(
    name="llamacpp",
    sampling=_OFFICIAL_SAMPLING | _LOCAL_SAMPLING | {"repetition_penalty": "repeat_penalty"},
    always_sent=_NUMERIC_KNOBS,  # defaults are 0.8, 0.95, 40, 0.05
    honours_dry=True,
    penalty_window={"repeat_last_n": _LONGER_THAN_ANY_CONTEXT},  # the default looks back 64 tokens only
    dry_window={"dry_penalty_last_n": _LONGER_THAN_ANY_CONTEXT},
    least_alternatives=1,  # 0 yields no logprobs at all
    text_grammars={"json_schema": as_json_schema_field, "json_object": as_json_schema_field},
    chat_grammars={"json_schema": as_json_schema_field, "json_object": as_json_schema_field},
    takes_named_tool=False,  # it reads the object form as "auto"
    tokenizer=Tokenizer(
        text_field="content",
        options={"add_special": False, "parse_special": False},
        detokenized_field="content",
    ),
    reuses_connections=False,  # its server closes some without saying so after a streamed answer
)

DIALECTS: Mapping[str, Dialect] = {dialect.name: dialect for dialect in (OPENAI, VLLM, MISTRALRS, LLAMACPP)}
