"""What a legal server may do without a failure or a warning."""

import re
from itertools import count

import pytest

from tests.conformance.further import further_clauses
from tests.conformance.judges.chat import talker
from tests.conformance.judges.chat.bending import answers, body, message, piece
from tests.conformance.judges.chat.conftest import Examine, Findings
from tests.conformance.judges.chat.talker import Json, Talker
from wireproof.concluding.verdicts import Verdict

PROFILES = ["openai", "hadrian", "newapi", "mistralrs"]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_healthy_server_passes(findings: Findings, profile: str) -> None:
    assert findings(Talker(), profile) == {}


def test_a_healthy_server_passes_every_clause(examine: Examine) -> None:
    unseen = {name for name, each in examine(Talker()).items() if each.verdict is not Verdict.PASS}
    assert unseen - further_clauses() == set()


def _one_chunk(chunks: list[Json], _: Json) -> list[Json]:
    """Everything that one choice says in its first chunk."""
    told: dict[int, Json] = {}
    kept = []
    for chunk in chunks:
        if not chunk["choices"] or chunk["choices"][0]["finish_reason"]:
            kept.append(chunk)
            continue
        choice = chunk["choices"][0]
        first = told.setdefault(choice["index"], choice)
        if first is choice:
            kept.append(chunk)
            continue
        first["delta"]["content"] += choice["delta"]["content"]
        if choice["logprobs"]:
            content = (first["logprobs"] or {"content": []})["content"]
            first["logprobs"] = {"content": content + choice["logprobs"]["content"]}
    return kept


def _with_empty_deltas(chunks: list[Json], _: Json) -> list[Json]:
    told = []
    for chunk in chunks:
        told.append(chunk)
        if chunk["choices"] and not chunk["choices"][0]["finish_reason"]:
            empty = {"index": chunk["choices"][0]["index"], "delta": {}, "finish_reason": None, "logprobs": None}
            told.append({**chunk, "choices": [empty]})
    return told


def _says(text: str) -> Talker:
    return Talker(speak=lambda _text, _fields: text)


def _reasoning(told: Json) -> None:
    for each in told["choices"]:
        if "message" in each:
            each["message"]["reasoning_content"] = "Let me think."
        elif each["delta"].get("role"):
            each["delta"]["reasoning_content"] = "Let me think."


ODDITIES: dict[str, Talker] = {
    "all in one chunk": Talker(chunks=_one_chunk),
    "empty deltas in between": Talker(chunks=_with_empty_deltas),
    "members of the vendor's own": answers(lambda told: told.update(vendor={"cost": 1})),
    "a dated model": answers(lambda told: told.update(model="tiny-2024-08-06")),
    "a model with its provider": answers(lambda told: told.update(model="vendor/tiny")),
    "no refusal but null members": message(lambda told: told.update(annotations=[], audio=None, function_call=None)),
    "no remarks": message(lambda told: told.update(annotations=None)),
    "usage in detail": body(lambda told: told["usage"].update(completion_tokens_details={"reasoning_tokens": 0})),
    "the role in every delta": piece(lambda told: told["delta"].update(role="assistant")),
    "an answer of one word": _says("Hello!"),
    "no answer at all": _says(""),
    "an answer in another script": _says("从前有一只狐狸住在河边的旧船旁边。那天天气很好。阳光照在水面上。" * 2),
    "always the same answer": _says("morning has broken over the golden river " * 8),
    "an answer with JSON in it": _says('{"type": "fox", "name": "red"} and so it went on for a while'),
    "reasoning beside the text": answers(_reasoning),
    "an answer about markup": _says("close it with </s> and then go on with the rest of it"),
}


@pytest.mark.parametrize("name", ODDITIES)
def test_a_legal_oddity_passes(findings: Findings, name: str) -> None:
    assert findings(ODDITIES[name]) == {}


def _without_biases(asked: Json, _: Json) -> Json:
    return {name: value for name, value in asked.items() if name != "logit_bias"}


def test_words_that_stand_for_tokens_need_not_have_the_one_that_is_forced(findings: Findings) -> None:
    short = Talker(hear=_without_biases, speak=lambda text, _: " ".join(word[:3] for word in text.split()))
    assert findings(short) == {}


@pytest.mark.parametrize("pattern", [".", ".{1,4}"])
def test_tokens_of_equal_length_need_not_have_the_one_that_is_forced(
    findings: Findings, monkeypatch: pytest.MonkeyPatch, pattern: str
) -> None:
    monkeypatch.setattr(talker, "_PIECES", re.compile(pattern, re.DOTALL))
    assert findings(Talker(hear=_without_biases)) == {}


@pytest.mark.parametrize("turn", range(24))
def test_a_model_that_changes_its_mind_once_is_not_blamed(findings: Findings, turn: int) -> None:
    said = count()

    def speaks(text: str, _: Json) -> str:
        half = len(text) // 2
        return text if next(said) != turn else f"{text[:half]} but then again {text[half:][::-1]}"

    assert findings(Talker(speak=speaks)) == {}
