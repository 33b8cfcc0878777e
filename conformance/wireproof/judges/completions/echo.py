"""Completions that begin with their prompt."""

from wireproof.judges.completions.common import (
    REFERENCE,
    choices_of_each,
    for_each,
    prompts,
    reference_text,
    streams_are_whole,
    text,
    text_of,
)
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.completion import choices, only_choice, token_count
from wireproof.transcript.exchange import Exchange

_ECHOES = ("completions.echo", "completions.echo/alone")


def _after_prompt(exchange: Exchange) -> str | None:
    """What follows the prompt; None where the text does not begin with it."""
    choice, prompt = only_choice(exchange), exchange.request.fields["prompt"]
    found = None if choice is None else text_of(choice).lstrip()
    return found.removeprefix(prompt) if found is not None and found.startswith(prompt) else None


def _begins_with_the_prompt(_: Subject, __: Exchange, echoed: Exchange) -> Outcome | None:
    """But for white space before it, which some tokenizers add."""
    choice, prompt = only_choice(echoed), echoed.request.fields["prompt"]
    if choice is None:
        return None
    if _after_prompt(echoed) is None:
        return Failed(
            "the text does not begin with the prompt", repr(prompt), repr(choice.text[:200]), "choices[0].text"
        )
    return PASSED


def _goes_on(subject: Subject, _: Exchange, echoed: Exchange) -> Outcome | None:
    """The prompt is there once, and then what is there without an echo."""
    reference, rest = reference_text(subject), _after_prompt(echoed)
    if rest is None or reference is None:
        return None
    prompt = echoed.request.fields["prompt"]
    if rest.lstrip().startswith(prompt) and not reference.lstrip().startswith(prompt):
        return Failed("the prompt is echoed twice", "once", repr(rest[:200]), "choices[0].text")
    if not rest and reference:
        return Failed("nothing follows the echo", repr(reference[:40]), "nothing", "choices[0].text")
    if not rest or reference.startswith(rest.rstrip("\ufffd")):
        return PASSED
    if reference.lstrip().startswith(rest.rstrip("\ufffd")):
        message = "what follows the echo lacks the white space that it begins with where nothing is echoed"
        return Failed(message, repr(reference[: len(rest) + 1]), repr(rest), "choices[0].text")
    return Unrepeated("the model has another text at temperature 0")


def _only_when_asked(subject: Subject, reference: Exchange, echoed: Exchange) -> Outcome | None:
    """A text without an echo is not the beginning of the prompt and its continuation as with one."""
    prompt, plain, whole = echoed.request.fields["prompt"], text(reference), text(echoed)
    if plain is None or whole is None or reference_text(subject) is None or not whole.lstrip().startswith(prompt):
        return None
    if plain.lstrip().startswith(prompt) and plain.lstrip().startswith(whole.lstrip()):
        return Failed("the prompt is echoed though that was not asked for", repr(plain), repr(whole), "choices[0].text")
    return PASSED


honoured = for_each("completions.echo.honoured", _ECHOES, _begins_with_the_prompt)
continued = for_each("completions.echo.continued", _ECHOES, _goes_on)
unasked = for_each("completions.echo.on-request", _ECHOES, _only_when_asked)


@judge("completions.echo.zero-tokens", steps(REFERENCE, "completions.echo", "completions.echo/zero"))
def no_tokens_are_generated(_: Subject, __: Exchange, echoed: Exchange, zero: Exchange) -> Outcome | None:
    """The text is the prompt, and the usage counts nothing but that."""
    rest, generated = _after_prompt(zero), token_count(zero, "completion_tokens")
    if _after_prompt(echoed) is None:
        return None
    if rest is None:
        found = only_choice(zero)
        return (
            None
            if found is None
            else Failed(
                "with `max_tokens` 0 the text is not the prompt", repr(zero.request.fields["prompt"]), repr(found.text)
            )
        )
    if rest:
        return Failed(
            "with `max_tokens` 0 the text is more than the prompt", "nothing more", repr(rest), "choices[0].text"
        )
    if generated:
        return Failed("with `max_tokens` 0 tokens are counted", "0", str(generated), "usage.completion_tokens")
    return PASSED


@judge("completions.echo.streamed", steps("completions.batch"))
def each_stream_begins_with_its_prompt(subject: Subject, streamed: Exchange) -> Outcome | None:
    """Once: choice i * n + j begins with prompt i."""
    asked, each = prompts(streamed), choices_of_each(subject, streamed)
    found = choices(streamed)
    if not streams_are_whole(subject):
        return None
    if not streamed.request.fields.get("echo") or not asked or not each or len(found) != len(asked) * each:
        return None
    for choice in found:
        prompt = asked[min(choice.index // each, len(asked) - 1)] or ""
        begun = choice.text.lstrip()
        if not begun.startswith(prompt):
            message = f"choice {choice.index} of a stream does not begin with its prompt"
            return Failed(message, repr(prompt), repr(choice.text[:200]), f"choices[{choice.index}].text")
        if begun.count(prompt) > 1:
            message = f"choice {choice.index} of a stream has its prompt more than once"
            return Failed(message, "once", repr(choice.text[:300]), f"choices[{choice.index}].text")
    return PASSED
