"""Documented forms of completions that are refused."""

from typing import Any

from wireproof.mutants.refusing import refusing
from wireproof.peers.wire.rules import COMPLETIONS, Json


def _null(*names: str) -> Any:
    return lambda fields: any(name in fields and fields[name] is None for name in names)


def _zero(fields: Json) -> bool:
    return bool(fields["temperature"] == 0)


def _whole_number(fields: Json) -> bool:
    return type(fields["temperature"]) is int


def _is_list(fields: Json) -> bool:
    return isinstance(fields["stop"], list)


def _many(fields: Json) -> bool:
    return bool(fields["stream"]) and isinstance(fields["prompt"], list) and len(fields["prompt"]) > 1


REFUSED = refusing(
    "completions",
    COMPLETIONS,
    (
        ("zero-refused", "completions.temperature.zero-accepted", "A temperature of 0 is refused", _zero, 422, "W024"),
        (
            "whole-temperature-refused",
            "completions.temperature.zero-accepted",
            "A whole temperature is refused",
            _whole_number,
            400,
            "W024",
        ),
        ("nulls-refused", "completions.nulls.accepted", "Null as `suffix` is refused", _null("suffix"), 422, "own"),
        ("null-logprobs-500", "completions.nulls.accepted", "Null as `logprobs` fails", _null("logprobs"), 500, "own"),
        ("null-echo-refused", "completions.nulls.accepted", "Null as `echo` is refused", _null("echo"), 422, "own"),
        ("stop-list-refused", "completions.stop.accepted", "A list of stop sequences is refused", _is_list, 422, "own"),
        (
            "stop-four-refused",
            "completions.stop.accepted",
            "Four stop sequences are answered",
            lambda fields: _is_list(fields) and len(fields["stop"]) > 3,  # noqa: PLR2004 - the documented most
            500,
            "own",
        ),
        (
            "stop-text-refused",
            "completions.stop.accepted",
            "A stop text is refused",
            lambda fields: isinstance(fields["stop"], str),
            422,
            "own",
        ),
        (
            "five-tokens-500",
            "completions.limit.accepted",
            "A limit of five tokens is answered",
            lambda fields: fields["max_tokens"] == 5,  # noqa: PLR2004 - any small number
            500,
            "own",
        ),
        ("n-500", "completions.n.accepted", "Several choices are answered", lambda f: f["n"] > 1, 500, "own"),
        (
            "best-of-500",
            "completions.best-of.accepted",
            "`best_of` is answered",
            lambda f: f["best_of"] > 1,
            500,
            "own",
        ),
        ("seed-500", "completions.seed.accepted", "A seed is answered", lambda f: f["seed"] is not None, 500, "own"),
        ("suffix-500", "completions.suffix.accepted", "A suffix is answered", lambda f: f["suffix"], 500, "own"),
        (
            "suffix-empty-error",
            "completions.suffix.accepted",
            "A suffix is refused without a reason",
            lambda fields: fields["suffix"],
            400,
            "own",
        ),
        (
            "penalties-refused",
            "completions.penalties.accepted",
            "Penalties are refused",
            lambda fields: fields["presence_penalty"] or fields["frequency_penalty"],
            400,
            "own",
        ),
        ("bias-500", "completions.logit-bias.accepted", "Biases are answered", lambda f: f["logit_bias"], 500, "own"),
        (
            "logprobs-five-500",
            "completions.logprobs.accepted",
            "Log probabilities of five tokens are answered",
            lambda fields: fields["logprobs"] > 4,  # noqa: PLR2004 - the documented most
            500,
            "own",
        ),
        (
            "logprobs-zero-refused",
            "completions.logprobs.zero-accepted",
            "`logprobs` 0 is refused",
            lambda fields: fields["logprobs"] == 0,
            422,
            "W008",
        ),
        ("echo-500", "completions.echo.accepted", "An echo is answered", lambda f: f["echo"], 500, "own"),
        ("stream-500", "completions.streaming.accepted", "Streams are answered", lambda f: f["stream"], 500, "own"),
        (
            "include-usage-refused",
            "completions.streamed.options-accepted",
            "`stream_options` is answered",
            lambda fields: fields["stream_options"]["include_usage"],
            500,
            "own",
        ),
        ("streamed-batch-500", "completions.batch.accepted", "Streams of a list are answered", _many, 500, "own"),
        (
            "top-p-refused",
            "completions.sampling.accepted",
            "`top_p` beside `temperature` is refused",
            lambda fields: fields["top_p"] is not None and fields["temperature"] is not None,
            400,
            "own",
        ),
        ("user-refused", "completions.sampling.accepted", "An end user is refused", lambda f: f["user"], 400, "own"),
        (
            "logprobs-stream-500",
            "completions.streamed.options-accepted",
            "Log probabilities in streams are answered",
            lambda fields: fields["stream"] and fields["logprobs"] is not None,
            500,
            "own",
        ),
        ("down", "completions.accepted", "Every request is answered", lambda _: True, 503, "own"),
    ),
)
