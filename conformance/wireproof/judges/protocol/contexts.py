"""More tokens than the context holds: refused, and never cut to fit."""

from collections.abc import Iterator

from wireproof.judges.protocol.situations import CLIENT_ERRORS, actual, error_in_success, undecided
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, NotApplicable, Outcome
from wireproof.judging.selection import attempts
from wireproof.judging.subject import Subject
from wireproof.reading.contexts import context_in_list, context_in_words
from wireproof.transcript.exchange import Exchange

_MOST = "limits.max-tokens"
_PROMPT = "limits.prompt"
_EXCEEDED = "context_length_exceeded"
_LIMITS = ("max_tokens", "max_completion_tokens")
_ESTIMATE = 0.85
"""Below this share of the words, a count is no estimate that is a little off: a word is a token at least."""


def _answered(clause: str, label: str) -> Judge:
    @judge(clause, attempts(label))
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        if outcome := undecided(exchange):
            return outcome
        allowed = subject.profile.statuses("out_of_range")
        if exchange.succeeded or exchange.status in CLIENT_ERRORS or exchange.status in allowed:
            return PASSED
        return Failed("too many tokens are told as a fault of the server", "400", actual(exchange))

    return decide


ANSWERED = [_answered("limits.max-tokens.answered", _MOST), _answered("limits.prompt.answered", _PROMPT)]


@judge("limits.max-tokens.refused", attempts(_MOST))
def tokens_beyond_the_context_are_refused(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Whoever asks for so many would otherwise not learn that there are fewer.

    A target that never tells how much its context holds may have none that ends, as servers with a script have.
    """
    if error_in_success(exchange) or exchange.status is None:
        return None
    if exchange.succeeded and not _tells_its_context(subject, exchange):
        return Inconclusive("nothing tells how much the context holds")
    if exchange.succeeded:
        name = next((each for each in _LIMITS if each in exchange.request.fields), _LIMITS[0])
        asked = exchange.request.fields.get(name)
        return Failed(f"{name} {asked} was accepted", "status 400", f"status {exchange.status}", name)
    return PASSED if exchange.status in CLIENT_ERRORS else None


def _tells_its_context(subject: Subject, exchange: Exchange) -> bool:
    """Whether the list of models, or the refusal of what was too long, says that the context ends somewhere."""
    model = exchange.request.fields.get("model")
    if isinstance(model, str) and context_in_list(subject.transcript.exchange("models.list"), model):
        return True
    refused = (other for other in subject.transcript.exchanges if other.status in CLIENT_ERRORS)
    return any(context_in_words(other) or _code(other) == _EXCEEDED for other in refused)


def _code(exchange: Exchange) -> object:
    error = exchange.object.get("error") if exchange.object is not None else None
    return error.get("code") if isinstance(error, dict) else None


@judge("limits.prompt.whole", attempts(_PROMPT))
def prompts_are_never_cut(subject: Subject, exchange: Exchange) -> Outcome | None:
    """A prompt is refused or counted whole.

    A token is at most a word long, so fewer tokens than words show that words are missing: if the target's counts can
    be believed, which all its other chats have to show.
    """
    if not exchange.succeeded:
        return PASSED if exchange.status in CLIENT_ERRORS else None
    counted, words = _counted(exchange), _words(exchange)
    if counted is None or error_in_success(exchange):
        return None
    if counted >= words * _ESTIMATE:
        return NotApplicable(f"the context holds the {words} words that were sent; more are not paid for")
    if not _believable(subject, exchange):
        return NotApplicable(
            f"{counted} tokens are stated for {words} words, but such counts are made up elsewhere too"
        )
    return Failed(
        "the prompt was cut, and nothing said so", f"{words} tokens or more, or a refusal", f"{counted} tokens"
    )


def _believable(subject: Subject, exchange: Exchange) -> bool:
    """Whether no other chat has fewer tokens than words, and their counts are not always the same."""
    others = [
        (tokens, _words(other))
        for other in subject.transcript.exchanges
        if other is not exchange and other.operation == exchange.operation and other.succeeded
        if (tokens := _counted(other)) is not None
    ]
    if not others or any(tokens < words for tokens, words in others):
        return False
    return len({tokens for tokens, _ in others}) > 1


def _counted(exchange: Exchange) -> int | None:
    usage = exchange.object.get("usage") if exchange.object is not None else None
    tokens = usage.get("prompt_tokens") if isinstance(usage, dict) else None
    return tokens if type(tokens) is int else None


def _words(exchange: Exchange) -> int:
    return sum(len(text.split()) for text in _texts(exchange))


def _texts(exchange: Exchange) -> Iterator[str]:
    """The messages that are plain texts."""
    messages = exchange.request.fields.get("messages")
    for message in messages if isinstance(messages, list) else []:
        if isinstance(message, dict) and isinstance(message.get("content"), str):
            yield message["content"]
