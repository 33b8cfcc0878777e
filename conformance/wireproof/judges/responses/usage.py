"""What a response says it cost."""

from typing import Any

from wireproof.judges.responses.answered import counts_inputs, finished_response, input_tokens
from wireproof.judges.responses.shapes import OPERATIONS
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import answers, steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import detail_count, output_text, usage_count
from wireproof.transcript.exchange import Exchange

_WORDS_OF_A_TOKEN = 4
_WITHIN = (
    ("input_tokens_details", "cached_tokens", "input_tokens"),
    ("output_tokens_details", "reasoning_tokens", "output_tokens"),
)


@judge("responses.usage.present", answers("createResponse"))
def usage_is_told(_: Subject, exchange: Exchange) -> Outcome | None:
    """A response that is done says what it cost, whole and streamed."""
    response = finished_response(exchange)
    if response is None:
        return None
    usage = response.get("usage")
    if usage is None:
        return Failed("a response that is done has no usage", "usage with its tokens", repr(usage), "usage")
    return PASSED


@judge("responses.usage.total", answers(*OPERATIONS))
def total_is_the_sum(_: Subject, exchange: Exchange) -> Outcome | None:
    """Input and output make the total."""
    response = finished_response(exchange) or {}
    read, written, total = (usage_count(response, f"{kind}_tokens") for kind in ("input", "output", "total"))
    if read is None or written is None or total is None:
        return None
    if read + written == total:
        return PASSED
    return Failed("total_tokens is not the sum", f"{read} + {written} = {read + written}", str(total), "usage")


@judge("responses.usage.details-within", answers(*OPERATIONS))
def details_are_parts(_: Subject, exchange: Exchange) -> Outcome | None:
    """A part is no more than the whole."""
    response = finished_response(exchange) or {}
    seen = False
    for group, name, whole in _WITHIN:
        part, count = detail_count(response, group, name), usage_count(response, whole)
        if part is None or count is None:
            continue
        seen = True
        if part > count:
            place = f"usage.{group}.{name}"
            return Failed(f"{name} is more than {whole}", f"at most {count}", str(part), place)
    return PASSED if seen else None


@judge("responses.usage.counted", answers("createResponse"))
def tokens_are_counted(_: Subject, exchange: Exchange) -> Outcome | None:
    """What was read and written costs at least one token."""
    response = finished_response(exchange)
    if response is None:
        return None
    read, written = usage_count(response, "input_tokens"), usage_count(response, "output_tokens")
    least = _least(exchange.request.fields.get("input"))
    if read is not None and read < least:
        message = "an input counts fewer tokens than its words can be"
        return Failed(message, f"at least {least}", str(read), "usage.input_tokens")
    least = _least(output_text(response))
    if written is not None and written < least:
        message = "a text counts fewer tokens than its words can be"
        return Failed(message, f"at least {least}", str(written), "usage.output_tokens")
    return None if read is None or written is None else PASSED


def _least(text: Any) -> int:
    """A bound that every tokenizer keeps: hardly any has a token of two words, and none of four."""
    return -(-len(text.split()) // _WORDS_OF_A_TOKEN) if isinstance(text, str) else 0


@judge("responses.input.counted", steps("responses.reference", "responses.messages"))
def a_conversation_costs_more(subject: Subject, *_: Exchange) -> Outcome | None:
    """Five messages, each as long as the reference's one, are more tokens."""
    short, long = (input_tokens(subject, label) for label in ("responses.reference", "responses.messages"))
    if short is None or long is None:
        return None
    if long > short:
        return PASSED
    if not counts_inputs(subject, "responses.echo", "responses.limit", "responses.tools/required"):
        return Inconclusive("input_tokens is the same for every input")
    message = "a conversation of five messages costs no more than one short text: messages are lost"
    return Failed(message, f"more than {short} input tokens", str(long), "usage.input_tokens")


def _longer(form: str) -> Judge:
    @judge("responses.input.counted", steps("responses.reference", f"responses.longer/{form}"))
    def decide(subject: Subject, *_: Exchange) -> Outcome | None:
        """What stands beside the text of the reference is more tokens where it was as `instructions`.

        Elsewhere it may take the place of a longer one that a template has of its own.
        """
        labels = ("responses.reference", "responses.echo", f"responses.longer/{form}")
        short, instructed, long = (input_tokens(subject, label) for label in labels)
        if short is None or instructed is None or long is None or instructed <= short:
            return None
        if long > short:
            return PASSED
        message = f"a text costs no more with a longer one beside it ({form}): that one is lost"
        return Failed(message, f"more than {short} input tokens", str(long), "usage.input_tokens")

    return decide


LONGER = [_longer("system"), _longer("parts")]


@judge("responses.instructions.counted", steps("responses.reference"))
def instructions_cost_more(subject: Subject, _: Exchange) -> Outcome | None:
    """The same input with instructions is more tokens, or the model never saw them."""
    plain = input_tokens(subject, "responses.reference")
    echo, core = (input_tokens(subject, label) for label in ("responses.echo", "responses.echo/core"))
    instructed = core if echo is None else echo
    if plain is None or instructed is None:
        return None
    if instructed > plain:
        return PASSED
    if not counts_inputs(subject, "responses.messages", "responses.limit", "responses.tools/required"):
        return Inconclusive("input_tokens is the same for every input")
    message = "instructions do not reach the model: the same input costs no more with them"
    return Failed(message, f"more than {plain} input tokens", str(instructed), "usage.input_tokens")
