"""Documented forms of chat requests that are refused."""

from itertools import pairwise
from typing import Any

from wireproof.mutants.refusing import refusing
from wireproof.peers.wire.rules import CHAT, Json


def _messages(fields: Json) -> list[Json]:
    return list(fields["messages"])


def _roles(fields: Json) -> set[str]:
    return {message["role"] for message in _messages(fields)}


def _parts(fields: Json) -> bool:
    return any(isinstance(message["content"], list) for message in _messages(fields))


def _system_parts(fields: Json) -> bool:
    return any(each["role"] == "system" and isinstance(each["content"], list) for each in _messages(fields))


def _silent(fields: Json) -> bool:
    return any(each["role"] == "assistant" and each.get("content") == "" for each in _messages(fields))


def _two_in_a_row(fields: Json) -> bool:
    roles = [message["role"] for message in _messages(fields)]
    return ("user", "user") in pairwise(roles)


def _null(*names: str) -> Any:
    return lambda fields: any(name in fields and fields[name] is None for name in names)


def _whole_number(fields: Json) -> bool:
    return type(fields["temperature"]) is int


REFUSED = refusing(
    "chat",
    CHAT,
    (
        ("parts-refused", "chat.messages.parts-accepted", "Content in parts is refused", _parts, 422, "W038"),
        ("parts-500", "chat.messages.parts-accepted", "Content in parts is answered", _parts, 500, "own"),
        (
            "system-parts-refused",
            "chat.messages.system-parts",
            "The system's parts are refused",
            _system_parts,
            400,
            "own",
        ),
        ("silence-refused", "chat.messages.empty-answer", "An empty answer is refused", _silent, 400, "own"),
        ("two-in-a-row-refused", "chat.messages.two-in-a-row", "Two questions are refused", _two_in_a_row, 400, "own"),
        (
            "developer-500",
            "chat.messages.developer-accepted",
            "The role developer is answered",
            lambda fields: "developer" in _roles(fields),
            500,
            "W031",
        ),
        (
            "system-refused",
            "chat.messages.system-accepted",
            "The role system is refused",
            lambda fields: "system" in _roles(fields),
            400,
            "own",
        ),
        (
            "name-refused",
            "chat.messages.name-accepted",
            "A name in a message is refused",
            lambda fields: any("name" in message for message in _messages(fields)),
            400,
            "own",
        ),
        (
            "assistant-refused",
            "chat.messages.history-accepted",
            "A message of the assistant is refused",
            lambda fields: "assistant" in _roles(fields),
            400,
            "own",
        ),
        (
            "own-refusal-refused",
            "chat.messages.own-answer-accepted",
            "A message of the assistant with the member `refusal` is refused",
            lambda fields: any("refusal" in message for message in _messages(fields)),
            422,
            "W034",
        ),
        (
            "odd-messages-refused",
            "chat.messages.history-accepted",
            "A conversation of more than two messages is refused",
            lambda fields: len(_messages(fields)) > 2,  # noqa: PLR2004 - a question and what comes before it
            400,
            "own",
        ),
        (
            "integer-temperature",
            "chat.reference.accepted",
            "A whole temperature is refused",
            _whole_number,
            422,
            "W024",
        ),
        (
            "stop-text-refused",
            "chat.stop.accepted",
            "A stop text is refused",
            lambda f: isinstance(f["stop"], str),
            422,
            "own",
        ),
        (
            "stop-list-refused",
            "chat.stop.accepted",
            "A stop list is refused",
            lambda f: isinstance(f["stop"], list),
            422,
            "own",
        ),
        ("stop-500", "chat.stop.accepted", "A list of stop sequences is answered", lambda f: f["stop"][2], 500, "own"),
        ("nulls-refused", "chat.nulls.accepted", "Null as `stop` is refused", _null("stop"), 422, "own"),
        ("null-n-500", "chat.nulls.accepted", "Null as `n` is answered", _null("n"), 500, "own"),
        ("null-stream-refused", "chat.nulls.accepted", "Null as `stream` is refused", _null("stream"), 422, "own"),
        (
            "null-options-refused",
            "chat.nulls.accepted",
            "Null as `logprobs` or `stream_options` is refused",
            _null("logprobs", "stream_options"),
            400,
            "own",
        ),
        (
            "null-beside-user-refused",
            "chat.combination.accepted",
            "Null as `stop` is refused where the end user has a name",
            lambda fields: "user" in fields and "stop" in fields and fields["stop"] is None,
            400,
            "own",
        ),
        ("user-refused", "chat.user.accepted", "The name of an end user is refused", lambda f: "user" in f, 400, "own"),
        ("top-p-refused", "chat.sampling.accepted", "`top_p` is refused", lambda f: f["top_p"] is not None, 400, "own"),
        (
            "penalties-500",
            "chat.penalties.accepted",
            "Negative penalties are answered",
            lambda fields: fields["presence_penalty"] < 0 or fields["frequency_penalty"] < 0,
            500,
            "own",
        ),
        ("seed-500", "chat.seed.accepted", "A seed is answered", lambda f: f["seed"] is not None, 500, "own"),
        ("bias-500", "chat.logit-bias.accepted", "Biases are answered", lambda f: f["logit_bias"]["60"], 500, "own"),
        (
            "logprobs-alone-refused",
            "chat.logprobs.alone-accepted",
            "`logprobs` without `top_logprobs` is refused",
            lambda fields: fields["logprobs"] and "top_logprobs" not in fields,
            400,
            "W056",
        ),
        ("logprobs-500", "chat.logprobs.accepted", "`logprobs` is answered", lambda f: f["logprobs"], 500, "own"),
        (
            "streamed-logprobs-500",
            "chat.logprobs.accepted",
            "Log probabilities in streams are answered",
            lambda fields: fields["logprobs"] and fields["stream"],
            500,
            "own",
        ),
        ("n-500", "chat.n.accepted", "Several choices are answered", lambda f: f["n"] > 1, 500, "own"),
        (
            "streamed-n-500",
            "chat.n.accepted",
            "Streams of choices are answered",
            lambda f: f["n"] > 1 and f["stream"],
            500,
            "own",
        ),
        ("stream-500", "chat.streaming.accepted", "Streams are answered", lambda f: f["stream"], 500, "own"),
        ("stream-refused", "chat.streaming.accepted", "Streams are refused", lambda f: f["stream"], 400, "own"),
        (
            "include-usage-refused",
            "chat.stream-usage.accepted",
            "`include_usage` is answered",
            lambda fields: fields["stream_options"]["include_usage"],
            500,
            "own",
        ),
        (
            "max-completion-tokens-500",
            "chat.limit.max-completion-tokens-accepted",
            "`max_completion_tokens` is answered",
            lambda fields: fields["max_completion_tokens"] is not None,
            500,
            "W015",
        ),
        ("chat-down", "chat.reference.accepted", "Every request is answered", lambda _: True, 503, "own"),
    ),
)
