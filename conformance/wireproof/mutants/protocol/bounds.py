"""More tokens than a context holds, and more requests than allowed."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, instead, reply, request

_BEYOND = 50_000_000
_RATE_LIMITED = 429
_WORDS = 300


@mutant("limits.max-tokens.refused", source="W188")
@request(CHAT)
def tokens_capped(fields: Json) -> None:
    """A request for far too many tokens is silently capped."""
    if fields["max_tokens"] > _BEYOND:
        fields["max_tokens"] = 64


@mutant("limits.max-tokens.answered", source="W177")
@instead(CHAT)
def tokens_500(call: Call) -> Reply | None:
    """A request for far too many tokens is an error of the server."""
    return error_reply("CUDA out of memory", 500) if call.fields["max_tokens"] > _BEYOND else None


@mutant("limits.max-tokens.answered")
@instead(CHAT)
def tokens_hang(call: Call) -> Reply | None:
    """A request for far too many tokens is never answered."""
    return Reply(200, Headers(), framing="silence") if call.fields["max_tokens"] > _BEYOND else None


def _length(fields: Json) -> int:
    return sum(len(message["content"].split()) for message in fields["messages"])


@mutant("limits.prompt.answered", source="W177")
@instead(CHAT)
def long_prompt_500(call: Call) -> Reply | None:
    """A long prompt is an error of the server."""
    return error_reply("Internal error", 500) if _length(call.fields) > _WORDS else None


@mutant("limits.prompt.answered", source="W177", settings={"context": 512})
@reply(CHAT)
def overflow_500(answer: Reply, call: Call) -> Reply | None:
    """A prompt that does not fit is an error of the server."""
    too_long = answer.status >= 400 and _length(call.fields) > _WORDS  # noqa: PLR2004 - where errors begin
    return error_reply("Internal error", 500) if too_long else None


@mutant("limits.prompt.whole", source="W175", settings={"context": 512})
@request(CHAT)
def overflow_cut(fields: Json) -> None:
    """A prompt that does not fit is silently cut."""
    for message in fields["messages"]:
        message["content"] = " ".join(message["content"].split()[-400:])


@mutant("limits.prompt.whole", source="W175")
@request(CHAT)
def prompt_cut(fields: Json) -> None:
    """Of a long prompt only the last part is read."""
    for message in fields["messages"]:
        message["content"] = " ".join(message["content"].split()[-_WORDS:])


@mutant("limits.rate.headers")
@reply()
def more_remains_than_the_limit(answer: Reply) -> None:
    """More requests remain than the limit has."""
    answer.headers.set("x-ratelimit-limit-requests", "10")
    answer.headers.set("x-ratelimit-remaining-requests", "1000")


@mutant("limits.rate.headers")
@reply()
def limits_in_words(answer: Reply) -> None:
    """Headers tell limits in words."""
    answer.headers.set("x-ratelimit-limit-requests", "unlimited")
    answer.headers.set("x-ratelimit-remaining-requests", "plenty")


@mutant("limits.rate.retry-after-sent", source="W197", settings={"rate_limited": 1})
@reply()
def retry_after_missing(answer: Reply) -> None:
    """A refusal for too many requests does not say how long to wait."""
    if answer.status == _RATE_LIMITED:
        answer.headers.drop("retry-after")
        answer.headers.drop_prefix("x-ratelimit-")


@mutant("limits.rate.retry-after", source="W197", settings={"rate_limited": 1})
@reply()
def retry_after_in_words(answer: Reply) -> None:
    """`retry-after` is no number and no date."""
    if answer.status == _RATE_LIMITED:
        answer.headers.set("retry-after", "soon")


@mutant("limits.rate.retry-after", source="W197", settings={"rate_limited": 1})
@reply()
def retry_after_fraction(answer: Reply) -> None:
    """`retry-after` has a fraction."""
    if answer.status == _RATE_LIMITED:
        answer.headers.set("retry-after", "0.5")


@mutant("limits.rate.headers", profile="hadrian")
@reply()
def hadrian_limits_in_words(answer: Reply) -> None:
    """Headers tell limits in words, where the dialect has numbers."""
    answer.headers.set("x-ratelimit-limit", "many")
    answer.headers.set("x-ratelimit-remaining", "some")
