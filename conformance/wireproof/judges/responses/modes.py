"""A stream ends in the response that the same request gets whole."""

from wireproof.judges.responses.answered import final_response, legible, repeatable, twin
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, detail_count, output_items, output_text, usage_count, word
from wireproof.transcript.exchange import Exchange

_STREAM = steps("responses.stream")
_KINDS = frozenset({"message", "function_call", "custom_tool_call", "reasoning"})
_UNSURE = Unrepeated("the model does not repeat itself at temperature 0")


def _both(subject: Subject, stream: Exchange) -> tuple[Json, Json] | None:
    """The whole response and the streamed one, where both are there."""
    other = twin(subject)
    whole, streamed = final_response(other) if other is not None else None, final_response(stream)
    return None if whole is None or streamed is None else (whole, streamed)


def _legible_both(subject: Subject, stream: Exchange) -> tuple[Json, Json] | None:
    pair = _both(subject, stream)
    return pair if pair is not None and all(map(legible, pair)) else None


@judge("responses.modes.text", _STREAM)
def both_have_one_text(subject: Subject, stream: Exchange) -> Outcome | None:
    """The same text, where the model repeats itself at all."""
    pair = _legible_both(subject, stream)
    if pair is None:
        return None
    whole, streamed = map(output_text, pair)
    if whole == streamed:
        return PASSED
    if not repeatable(subject) or _wavers(subject, whole, streamed):
        return _UNSURE
    message = "the streamed response ends with another text than the whole one"
    return Failed(message, repr(whole)[:300], repr(streamed)[:300], "response.output")


def _wavers(subject: Subject, whole: str, streamed: str) -> bool:
    """Whether either mode had another text when it was asked again."""
    for label, text in (("responses.stream/again", streamed), ("responses.stream/whole", whole)):
        exchange = subject.exchange(label)
        response = final_response(exchange) if exchange is not None and exchange.succeeded else None
        if response is not None and output_text(response) != text:
            return True
    return False


@judge("responses.modes.output", _STREAM)
def both_have_the_same_kinds_of_items(subject: Subject, stream: Exchange) -> Outcome | None:
    """No item is lost by streaming, such as the reasoning."""
    pair = _legible_both(subject, stream)
    if pair is None:
        return None
    whole, streamed = (
        [kind for item in output_items(response) if (kind := word(item, "type")) in _KINDS] for response in pair
    )
    if whole == streamed:
        return PASSED
    if not repeatable(subject) or _wavers(subject, *map(output_text, pair)):
        return _UNSURE
    message = "the streamed response holds other items than the whole one"
    return Failed(message, repr(whole), repr(streamed), "response.output")


@judge("responses.modes.usage", _STREAM)
def both_cost_the_same(subject: Subject, stream: Exchange) -> Outcome | None:
    """The same input; for the same text the same output, reasoning aside."""
    pair = _both(subject, stream)
    if pair is None:
        return None
    whole, streamed = (usage_count(response, "input_tokens") for response in pair)
    if whole is None or streamed is None:
        return None
    if whole != streamed:
        message = "the same input costs another number of tokens as a stream"
        return Failed(message, str(whole), str(streamed), "response.usage.input_tokens")
    if output_text(pair[0]) != output_text(pair[1]) or pair[0].get("status") != pair[1].get("status"):
        return PASSED
    written, told = map(_written, pair)
    if written is not None and told is not None and written != told:
        message = "the same text costs another number of tokens as a stream"
        return Failed(message, str(written), str(told), "response.usage.output_tokens")
    return PASSED


def _written(response: Json) -> int | None:
    written = usage_count(response, "output_tokens")
    thought = detail_count(response, "output_tokens_details", "reasoning_tokens") or 0
    return None if written is None else written - thought


@judge("responses.modes.model", _STREAM)
def both_name_one_model(subject: Subject, stream: Exchange) -> Outcome | None:
    """The name of a model does not depend on the mode."""
    pair = _both(subject, stream)
    if pair is None:
        return None
    whole, streamed = (word(response, "model") for response in pair)
    if whole is None or streamed is None:
        return None
    if whole == streamed:
        return PASSED
    return Failed("the stream names another model", repr(whole), repr(streamed), "response.model")
