"""Streams that break one clause, which the kit names."""

import pytest

from tests.conformance.judges.chat.bending import chunk, piece, text_pieces
from tests.conformance.judges.chat.conftest import Findings, Play
from tests.conformance.judges.chat.talker import Json, Talker
from wireproof.concluding.precedence import TOLD_BY
from wireproof.concluding.verdicts import Verdict, judge_transcript
from wireproof.contract.profile import Profile


def _some_null_role(told: Json) -> None:
    told["delta"].setdefault("role", None)


def _empty_role(told: Json) -> None:
    told["delta"].setdefault("role", "")


def _no_pending_reason(told: Json) -> None:
    if told["finish_reason"] is None:
        del told["finish_reason"]


def _with_fingerprints(chunks: list[Json], _: Json) -> list[Json]:
    return [{**each, "system_fingerprint": f"fp_{place}"} for place, each in enumerate(chunks)]


def _with_filter_results(chunks: list[Json], _: Json) -> list[Json]:
    """As some put in between: a choice without a delta."""
    annotation: Json = {"index": 0, "finish_reason": None, "content_filter_results": {}}
    return [chunks[0], {**chunks[0], "choices": [annotation]}, *chunks[1:]]


MEMBERS = {
    "chat.chunk.id": chunk(lambda told: told.pop("id")),
    "chat.chunk.object": chunk(lambda told: told.update(object="chat.completion")),
    "chat.chunk.created": chunk(lambda told: told.update(created=None)),
    "chat.chunk.model": chunk(lambda told: told.update(model="")),
    "chat.chunk.choices": chunk(lambda told: told["choices"] or told.pop("choices")),
    "chat.chunk.fingerprint": Talker(chunks=_with_fingerprints),
    "chat.chunk.shape": chunk(lambda told: told.update(obfuscation=7)),
    "chat.chunk.index": piece(lambda told: told.update(index=None)),
    "chat.chunk.delta": Talker(chunks=_with_filter_results),
    "chat.chunk.delta-only": piece(lambda told: told.update(message={"role": "assistant", "content": "so far"})),
    "chat.chunk.role": piece(_some_null_role),
    "chat.chunk.content": piece(lambda told: told["delta"].update(content=["text"])),
    "chat.chunk.tool-calls": piece(lambda told: told["delta"].update(tool_calls=None)),
    "chat.chunk.finish-reason": piece(_no_pending_reason),
    "chat.modes.same-model": chunk(lambda told: told.update(model="tiny-backend-7")),
    "chat.modes.same-finish-reason": piece(
        lambda told: told.update(finish_reason="stop") if told["finish_reason"] else None
    ),
    "chat.modes.same-usage": chunk(lambda told: told["usage"].update(prompt_tokens=3) if told.get("usage") else None),
    "chat.modes.same-reasoning": piece(lambda told: told["delta"].update(reasoning_content="so")),
}


def is_told_by_the_order(play: Play, server: Talker, clause: str) -> bool:
    """Whether a clause of streams is broken that speaks for this one."""
    verdicts = judge_transcript(Profile("openai"), play(server))
    broken = {each.clause.id for each in verdicts if each.verdict is Verdict.FAIL}
    return any(clause.startswith(TOLD_BY[cause]) for cause in broken & TOLD_BY.keys())


@pytest.mark.parametrize("clause", MEMBERS)
def test_a_broken_member_is_told_by_its_clause(findings: Findings, play: Play, clause: str) -> None:
    found = findings(MEMBERS[clause])
    assert clause in found or is_told_by_the_order(play, MEMBERS[clause], clause)
    assert len(found) <= 3, found


def test_an_empty_role_is_told(findings: Findings) -> None:
    assert set(findings(piece(_empty_role))) == {"chat.chunk.role"}


def _twice(texts: list[str]) -> list[str]:
    return [*texts[:4], texts[3], *texts[4:]]


def _so_far(texts: list[str]) -> list[str]:
    return ["".join(texts[: place + 1]) for place in range(len(texts))]


TEXTS = {
    "first lost": lambda texts: texts[1:],
    "one lost": lambda texts: [*texts[:5], *texts[6:]],
    "last lost": lambda texts: texts[:-1],
    "all lost": lambda texts: [""] * len(texts),
    "one repeated": _twice,
    "cumulative": _so_far,
    "every fifth cumulative": lambda texts: [
        _so_far(texts)[at] if at % 5 == 4 else text for at, text in enumerate(texts)
    ],
    "trimmed": lambda texts: [text.strip() for text in texts],
    "end trimmed": lambda texts: [*texts[:-1], texts[-1][:-1]],
    "swapped": lambda texts: [*texts[:3], texts[4], texts[3], *texts[5:]],
    "in capitals": lambda texts: [text.upper() for text in texts],
    "read in the wrong encoding": lambda texts: [text.replace("o", "ö") for text in texts],
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_stream_that_says_something_else_is_told(findings: Findings, play: Play, name: str) -> None:
    clause, server = "chat.modes.same-text", text_pieces(TEXTS[name])
    assert clause in findings(server) or is_told_by_the_order(play, server, clause)


def test_half_a_character_is_told(findings: Findings, play: Play) -> None:
    clause, server = "chat.content.whole-characters", text_pieces(lambda texts: ["\ud83d", "\ude00", *texts])
    assert clause in findings(server) or is_told_by_the_order(play, server, clause)


def test_a_template_token_in_streams_alone_is_told(findings: Findings) -> None:
    found = findings(text_pieces(lambda texts: [*texts, "</s>"]))
    assert "chat.content.no-template-tokens" in found


def test_thoughts_within_the_whole_answer_and_beside_the_stream_are_told(findings: Findings) -> None:
    def think(told: Json, _: Json) -> Json:
        for each in told["choices"]:
            each["message"]["content"] = f"<think>so</think>{each['message']['content']}"
        return told

    def apart(chunks: list[Json], _: Json) -> list[Json]:
        return [
            {**chunks[0], "choices": [{**chunks[0]["choices"][0], "delta": {"reasoning_content": "so"}}]},
            *chunks[1:],
        ]

    found = findings(Talker(whole=think, chunks=apart))
    assert "in the text in the whole answer" in found["chat.modes.same-reasoning"]
