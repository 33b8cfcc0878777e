"""What changes the drawing of tokens."""

from collections.abc import Generator
from dataclasses import replace
from typing import Any

from wireproof.probes.completions.asking import (
    OPERATION,
    OTHER_PROMPT,
    TOKENS,
    WARM,
    asking,
    can_stream,
    request_fields,
    takes_temperature,
)
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import Step, post
from wireproof.reading.completion import only_choice
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

_SEED = 20731
_TINY = 0.0001
"""A nucleus of one token: the likeliest of a real model is never less likely than this."""
_MANY_EVENTS = 400
"""A stream that has no limit of its own is left after so many."""


@probe(
    "completions.top-p",
    requests=1,
    tokens=80,
    after=("completions.reference",),
    follows=("completions.stream",),
    again=1,
)
def top_p(situation: Situation) -> Script:
    """Warm, with a nucleus so small that only the likeliest token is in it; under the name of an end user.

    Where the limit that holds without `max_tokens` is documented, without it: the text is then to be the reference.
    """
    fields = asking(situation, temperature=1, top_p=_TINY, user="wireproof")
    if "metadata" not in request_fields(situation):
        yield from _twice(situation, _nucleus(situation, fields))
        return
    known = {**fields, "metadata": {"purpose": "conformance"}}
    expectation = Expectation("completions.metadata.accepted", "metadata", ("metadata",))
    exchange = yield from _twice(situation, post("completions.top-p", OPERATION, known, expectation))
    if not exchange.succeeded:
        yield post("completions.top-p/bare", OPERATION, fields, Expectation("completions.sampling.accepted"))


def _twice(situation: Situation, step: Step) -> Generator[Step, Exchange, Exchange]:
    """The step, and once more where the text is another, to tell what is wrong from a model that changed its mind."""
    exchange = yield step
    if not takes_temperature(situation):
        return exchange
    reference, found = only_choice(situation.exchange("completions.reference")), only_choice(exchange)
    if reference is not None and found is not None and reference.text[: len(found.text)] != found.text:
        yield replace(step, label="completions.top-p/again")
    return exchange


def _nucleus(situation: Situation, fields: dict[str, Any]) -> Step:
    expectation = Expectation("completions.sampling.accepted")
    if request_fields(situation)["max_tokens"].get("x-default") != TOKENS or not can_stream(situation):
        return post("completions.top-p", OPERATION, fields, expectation)
    unlimited = {name: value for name, value in fields.items() if name != "max_tokens"}
    step = post("completions.top-p", OPERATION, {**unlimited, "stream": True}, expectation)
    return replace(step, leave_after=_MANY_EVENTS)


@probe("completions.seed", requests=2, tokens=120, capabilities=("seed",), after=("completions.reference",), again=1)
def seed(situation: Situation) -> Script:
    """A warm completion of the other prompt with one seed twice, and a third time where the two differ.

    With penalties where every deployment must have them.
    """
    bare = asking(situation, prompt=OTHER_PROMPT, temperature=WARM, max_tokens=12)
    seeded = {**bare, "seed": _SEED}
    alone = Expectation("completions.seed.accepted", "seed", ("seed",))
    fields = seeded
    if situation.profile.capability("penalties") == "core" and takes_temperature(situation):
        penalties = {"frequency_penalty": 0.25, "presence_penalty": -0.25}
        fields = {**seeded, **penalties}
        both = Expectation("completions.seed.penalised-accepted", "seed", ("seed",))
        first = yield post("completions.seed", OPERATION, fields, both)
        if not first.succeeded:
            yield post(
                "completions.seed/penalties",
                OPERATION,
                {**bare, **penalties},
                Expectation("completions.penalties.accepted"),
            )
            fields = seeded
            first = yield post("completions.seed/alone", OPERATION, fields, alone)
    else:
        first = yield post("completions.seed", OPERATION, fields, alone)
    if not first.succeeded:
        return
    if not takes_temperature(situation):
        return
    again = yield post("completions.seed/again", OPERATION, fields, alone)
    one, other = only_choice(first), only_choice(again)
    if one is not None and other is not None and one.text != other.text:
        yield post("completions.seed/third", OPERATION, fields, alone)


@probe("completions.top-k", requests=1, tokens=80, capabilities=("top_k",), after=("completions.reference",))
def top_k(situation: Situation) -> Script:
    """Warm, from the likeliest token alone."""
    if "top_k" not in request_fields(situation):
        return
    fields = asking(situation, temperature=1, top_k=1)
    yield post("completions.top-k", OPERATION, fields, Expectation("completions.top-k.accepted", "top_k", ("top_k",)))


@probe(
    "completions.extensions",
    requests=2,
    tokens=140,
    capabilities=("sampling_extensions",),
    after=("completions.reference",),
)
def extensions(situation: Situation) -> Script:
    """Further parameters with the values that change nothing, then with others."""
    neutral: dict[str, Any] = {
        "min_p": 0,
        "repetition_penalty": 1,
        "dry_multiplier": 0,
        "ignore_eos": False,
        "truncate_sequence": True,
    }
    expectation = Expectation("completions.extensions.accepted", "sampling_extensions")
    yield post("completions.extensions", OPERATION, asking(situation, **neutral), expectation)
    active = {
        "min_p": 0.05,
        "repetition_penalty": 1.1,
        "dry_multiplier": 0.8,
        "dry_base": 1.75,
        "dry_allowed_length": 2,
        "dry_sequence_breakers": ["\n", ":"],
        "frequency_penalty": 0.25,
        "presence_penalty": -0.25,
    }
    yield post("completions.extensions/active", OPERATION, asking(situation, max_tokens=6, **active), expectation)
