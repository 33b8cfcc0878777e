"""What a response says it cost."""

import json
from typing import Any

from wireproof.judges.responses.answered import counts_inputs, finished_response, input_tokens
from wireproof.judges.responses.shapes import OPERATIONS
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import answers, steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import detail_count, output_text, usage_count
from wireproof.transcript.exchange import Exchange

_WORDS_OF_A_TOKEN = 4
_TEXTS = 3
_TEMPLATES = 30
"""More than a template has around three messages."""
_TOOL = 20
"""Tokens: a tool with its name, description and schema has more; the question that offers it is a short one."""
_RESULTS = "responses.tool-results"
_CALLED = ("responses.tools/required", "responses.tools/required-alone", "responses.tools/auto")
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


@judge("responses.input.counted", steps("responses.reference", "responses.longer"))
def every_text_of_a_conversation_costs(subject: Subject, *_: Exchange) -> Outcome | None:
    """Three texts, each as long as the instructions, are three times as much: one that is missing is missed.

    What the instructions cost may be less than their tokens, where they take the place of what a template has of its
    own, or a little more, where a template has something around them.
    """
    cost, growth = instructions_cost(subject), _growth(subject, "responses.longer")
    if cost is None or growth is None:
        return None
    if growth >= _TEXTS * cost - cost * 3 // 4:
        return PASSED
    message = f"of {_TEXTS} long texts (of the system, in a second part, of the assistant) not all are read"
    return Failed(message, f"at least {_TEXTS * cost} more input tokens", str(growth), "usage.input_tokens")


@judge("responses.input.tool-results.counted", steps("responses.reference", "responses.tool-results"))
def the_result_of_a_function_costs(subject: Subject, *_: Exchange) -> Outcome | None:
    """A result that holds the instructions twice is more than they are once, and all the rest was there before.

    Who counts only what messages say counts no tools either, and is not held to it.
    """
    asked = (input_tokens(subject, label) for label in _CALLED)
    before, after = next((each for each in asked if each is not None), None), input_tokens(subject, _RESULTS)
    cost, alone = instructions_cost(subject), input_tokens(subject, "responses.reference")
    if before is None or after is None or cost is None or alone is None or not _holds_instructions_twice(subject):
        return None
    if after - before >= cost:
        return PASSED
    if before < alone + _TOOL:
        return Inconclusive("the target counts no tools as input, and perhaps no results of theirs")
    message = "the result of a function does not reach the model: it costs nothing"
    return Failed(message, f"at least {before + cost} input tokens", str(after), "usage.input_tokens")


def _holds_instructions_twice(subject: Subject) -> bool:
    """In transcripts of older kits a result was shorter."""
    results, echo = subject.exchange(_RESULTS), subject.exchange("responses.echo")
    said = echo.request.fields.get("instructions") if echo is not None else None
    given = results.request.fields.get("input") if results is not None else None
    return isinstance(said, str) and json.dumps(given).count(json.dumps(said)[1:-1]) > 1


def instructions_cost(subject: Subject) -> int | None:
    """By how many input tokens the instructions exceed the reference; None where templates might cost as much."""
    cost = _growth(subject, "responses.echo")
    return None if cost is None or cost < _TEMPLATES else cost


def _growth(subject: Subject, label: str) -> int | None:
    alone, more = input_tokens(subject, "responses.reference"), input_tokens(subject, label)
    return None if alone is None or more is None else more - alone


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
