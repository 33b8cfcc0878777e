"""Servers that keep the contract, each in its own way, are blamed for nothing."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from tests.conformance.further import further_clauses
from tests.conformance.judges.completions.bending import choices
from tests.conformance.judges.completions.conftest import Examine, Findings, Play
from tests.conformance.judges.completions.scribe import Json, Scribe
from wireproof.concluding.verdicts import ClauseVerdict, Verdict

_PROFILES = ("openai", "hadrian", "newapi")


@pytest.mark.parametrize("profile", _PROFILES)
def test_a_healthy_server_is_blamed_for_nothing(findings: Findings, profile: str) -> None:
    assert findings(Scribe(), profile) == {}


def test_a_healthy_server_shows_every_clause_of_the_official_profile(examine: Examine) -> None:
    found = examine(Scribe())
    unseen = {name for name, each in found.items() if each.verdict is not Verdict.PASS}
    assert unseen - further_clauses() == set()


def test_a_healthy_server_is_asked_twenty_times_and_less_than_four_thousand_tokens(play: Play) -> None:
    exchanges = play(Scribe()).exchanges
    assert len(exchanges) == 20
    bodies = [each.object or each.events.payloads[-1] for each in exchanges]
    assert sum((body.get("usage") or {"total_tokens": 200})["total_tokens"] for body in bodies) < 4000


def _refusing(*names: str) -> Scribe:
    def refuses(asked: Json) -> tuple[int, str] | None:
        named = (name for name in names if asked.get(name) is not None and (name != "n" or asked["n"] > 1))
        return next(((400, name) for name in named), None)

    return Scribe(refuses=refuses)


_OPTIONS = ("echo", "suffix", "logprobs", "n", "best_of", "seed", "logit_bias")


@pytest.mark.parametrize("lacking", [*((name,) for name in _OPTIONS), _OPTIONS])
def test_an_optional_capability_may_be_refused_clearly(examine: Examine, lacking: tuple[str, ...]) -> None:
    found = examine(_refusing(*lacking))
    assert not [name for name, each in found.items() if each.verdict in {Verdict.FAIL, Verdict.WARNING, Verdict.ERROR}]
    assert any(each.verdict is Verdict.NOT_APPLICABLE for each in found.values())


def test_a_surface_that_is_missing_is_one_finding_where_it_must_be_there(findings: Findings) -> None:
    assert set(findings(Scribe(refuses=lambda _: (404, "path")), "hadrian")) == {"completions.accepted"}


def test_a_surface_that_is_missing_is_none_where_it_may_be(examine: Examine, findings: Findings) -> None:
    missing = Scribe(refuses=lambda _: (404, "path"))
    assert findings(missing) == {}
    assert examine(missing)["completions.accepted"].verdict is Verdict.NOT_APPLICABLE


def _canned(words: str) -> Callable[[Json, Json], None]:
    def says(asked: Json, body: Json) -> None:
        for choice in body["choices"]:
            kept = words.split()[: asked.get("max_tokens") or 16]
            stops = asked.get("stop") or []
            text = " ".join(kept)
            for stop in [stops] if isinstance(stops, str) else stops:
                text = text.partition(stop)[0]
            choice.update(
                text=text, logprobs=None, finish_reason="length" if len(kept) < len(words.split()) else "stop"
            )
            if text != " ".join(kept):
                choice["finish_reason"] = "stop"

    return says


def _without(*names: str) -> Callable[[Json], tuple[int, str] | None]:
    return _refusing(*names).refuses


@pytest.mark.parametrize("words", ["", "Hi!", "This is what the mock says " * 5])
def test_a_server_that_always_says_the_same_is_blamed_for_nothing_and_leaves_nothing_open(
    findings: Findings, examine: Examine, words: str
) -> None:
    says = _canned(words)

    def streamed(asked: Json, chunks: list[Json]) -> None:
        ended = [chunk for chunk in chunks if chunk["choices"] and chunk["choices"][0]["finish_reason"]]
        for chunk in ended:
            says(asked, chunk)
        chunks[:] = [*ended, *(chunk for chunk in chunks if not chunk["choices"])]

    canned = Scribe(whole=says, stream=streamed, refuses=_without("echo", "logprobs", "logit_bias"))
    assert findings(canned) == {}
    assert not [name for name, each in examine(canned).items() if _leaves_open(each)]


def _leaves_open(found: ClauseVerdict) -> bool:
    return found.verdict is Verdict.INCONCLUSIVE and found.clause.level == "MUST"


def test_a_model_that_does_not_repeat_itself_is_not_blamed(findings: Findings, examine: Examine) -> None:
    def warm(asked: Json) -> None:
        asked.update(temperature=1.5, top_p=1)
        asked.pop("seed", None)

    fickle = Scribe(asked=warm, refuses=_without("logprobs", "echo"))
    assert findings(fickle) == {}
    assert examine(fickle)["completions.stop.honoured"].verdict is Verdict.INCONCLUSIVE


def test_of_a_model_that_draws_far_from_the_likeliest_tokens_only_the_temperature_is_told(findings: Findings) -> None:
    warm = Scribe(asked=lambda fields: fields.update(temperature=1.5, top_p=1, seed=None))
    assert findings(warm).keys() == {"completions.temperature.honoured"}


def _each(change: Callable[[Json], None]) -> Callable[[Json, Json], None]:
    return choices(lambda _, choice: change(choice))


def _offsets_after_the_prompt(choice: Json) -> None:
    if choice["logprobs"]:
        choice["logprobs"]["text_offset"] = [place + 90 for place in choice["logprobs"]["text_offset"]]


def _further(body: Json) -> None:
    body.update(provider="x", service_tier=None, system_fingerprint=None)


_ODDITIES: dict[str, Any] = {
    "offsets count from the beginning of the prompt": {
        "whole": _each(_offsets_after_the_prompt),
        "chunk": _each(_offsets_after_the_prompt),
    },
    "there are further members": {"whole": lambda _, body: _further(body), "chunk": lambda _, body: _further(body)},
    "choices come in another order": {"whole": lambda _, body: body["choices"].reverse()},
    "the model has a date": {
        "whole": lambda _, body: body.update(model="tiny-2026-01-01"),
        "chunk": lambda _, body: body.update(model="tiny-2026-01-01"),
    },
    "the usage lacks details": {"whole": lambda _, body: body["usage"].pop("prompt_tokens_details") and None},
}


@pytest.mark.parametrize("oddity", _ODDITIES)
def test_legal_oddities_are_not_blamed(findings: Findings, oddity: str) -> None:
    assert findings(Scribe(**_ODDITIES[oddity])) == {}


@pytest.mark.parametrize("turn", range(22))
def test_a_model_that_changes_its_mind_once_is_not_blamed(findings: Findings, turn: int) -> None:
    asked_before = count()

    def warm(asked: Json) -> None:
        if next(asked_before) == turn:
            asked.update(temperature=1.5, top_p=1, seed=turn)

    assert findings(Scribe(asked=warm)) == {}


def test_a_model_that_is_not_exact_late_in_a_warm_text_does_not_ignore_the_nucleus(examine: Examine) -> None:
    numbers = count()

    def inexact(asked: Json, body: Json) -> None:
        if asked.get("top_p") == 0.0001:
            text = body["choices"][0]["text"]
            body["choices"][0]["text"] = f"{text[:30]}{next(numbers)}{text[31:]}"

    found = examine(Scribe(whole=inexact, stream=lambda asked, chunks: inexact(asked, _joined(chunks))))
    assert found["completions.top-p.honoured"].verdict is Verdict.INCONCLUSIVE


def _joined(chunks: list[Json]) -> Json:
    """The only chunk, with the text of all of them."""
    chunks[0]["choices"][0]["text"] = "".join(each["choices"][0]["text"] for each in chunks if each["choices"])
    chunks[0]["choices"][0]["finish_reason"] = "length"
    del chunks[1:]
    return chunks[0]
