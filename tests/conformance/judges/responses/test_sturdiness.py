"""Whatever a server sends, judging it is no fault of the kit."""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

from tests.conformance.judges.responses.conftest import Examine
from wireproof.concluding.verdicts import Verdict, judge_transcript
from wireproof.contract.profile import Profile
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange

_NONSENSE: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1.5,
    1e400,
    "",
    "x",
    [],
    [None],
    [[]],
    {},
    {"type": []},
    [{"type": {}}],
)
_ROUNDS = 40


def _places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield place
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield from _places(member, (*place, key))


def _spoilt(value: Any, chance: random.Random) -> Any:
    """The value with something else in one of its places."""
    value, nonsense = deepcopy(value), deepcopy(chance.choice(_NONSENSE))
    place = chance.choice([*_places(value)])
    if not place:
        return nonsense
    inner = value
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = nonsense
    return value


def _answered(exchange: Exchange, chance: random.Random) -> Exchange:
    if not isinstance(exchange.answer, Answer):
        return exchange
    if exchange.streamed:
        told = [json.dumps(_spoilt(payload, chance)) for payload in exchange.events.payloads]
        body = "".join(f"data: {each}\n\n" for each in told).encode()
    else:
        body = json.dumps(_spoilt(exchange.json, chance)).encode()
    return replace(exchange, answer=replace(exchange.answer, pieces=(Piece(0.0, body),)))


def test_nonsense_in_any_place_is_judged_without_a_fault(examined: Examine) -> None:
    chance = random.Random(0)  # noqa: S311 - repeatable, no secret
    profile = Profile("openai")
    healthy = examined().transcript
    for _ in range(_ROUNDS):
        exchanges = tuple(_answered(exchange, chance) for exchange in healthy.exchanges)
        verdicts = judge_transcript(profile, replace(healthy, exchanges=exchanges))
        faults = {each.clause.id: each.message for each in verdicts if each.verdict is Verdict.ERROR}
        assert faults == {}
        assert any(each.verdict is Verdict.FAIL for each in verdicts)
