"""A judged run with a clause of every verdict, and a browser to look at it."""

from typing import Any

import pytest

from tests.browser import browser
from wireproof.concluding.verdicts import ClauseVerdict, Verdict
from wireproof.judging.outcome import Failed
from wireproof.reports.report import Judged, report
from wireproof.transcript.answer import Answer, NoAnswer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Omission, Target, Transcript
from wireproof_contract.clauses import Clause, Known

__all__ = ["browser"]

EVIL = "<script>document.title = 'evil'</script>&\x00|`"
PROFILES = ("openai", "hadrian", "mistralrs", "newapi")


def clause(name: str, level: Any = "MUST", known: tuple[Known, ...] = ()) -> Clause:
    return Clause(name, level, f"The sentence of {name}.", "#/paths", PROFILES, "The reference", known, "Look there.")


def exchange(label: str, body: bytes = b'{"id": "x"}') -> Exchange:
    request = Request("POST", "/chat/completions", (("authorization", "Bearer $OPENAI_API_KEY"),), b'{"model": "m"}')
    answer = Answer(200, (("content-type", "application/json"),), (Piece(0.1, body),), seconds=0.1)
    return Exchange(label, "createChatCompletion", request, answer)


def judged(*, failing: bool = True) -> Judged:
    transcript = Transcript(
        Target("http://127.0.0.1:1/v1", "tiny", "openai"),
        (
            exchange("chat.reference", f'{{"text": "{EVIL}"}}'.encode()),
            exchange("chat.stop", b"x" * 30_000),
            Exchange("chat.lost", "createChatCompletion", Request("GET", "/models"), NoAnswer("timeout", "silence", 5)),
        ),
        {"chat.n": Omission("budget", "over the budget of 3 requests")},
    )
    seen = (Known(("vLLM", "LiteLLM"), "https://example.org/1"),)
    failed = Failed("it was late", "soon", EVIL, "choices[0].text")
    verdicts = [
        ClauseVerdict(clause("chat.answer.id"), Verdict.PASS, exchanges=("chat.reference",)),
        ClauseVerdict(clause("errors.envelope", "SHOULD"), Verdict.WARNING, "no param", exchanges=("chat.stop",)),
        ClauseVerdict(clause("chat.seed"), Verdict.INCONCLUSIVE, "not repeatable", exchanges=("chat.stop",)),
        ClauseVerdict(clause("chat.n"), Verdict.NOT_APPLICABLE, "refused, and optional: 400 n"),
        ClauseVerdict(clause("chat.skipped"), Verdict.SKIPPED, "left out by --skip"),
    ]
    if failing:
        evidence = ("chat.reference", "chat.lost")
        broken = clause("chat.stop.honoured", known=seen)
        verdicts += [
            ClauseVerdict(
                broken,
                Verdict.FAIL,
                "it was late",
                "soon",
                EVIL,
                "choices[0].text",
                evidence,
                tuple((label, failed) for label in evidence),
            ),
            ClauseVerdict(clause("chat.error"), Verdict.ERROR, "KeyError('x')"),
        ]
    return Judged(transcript, tuple(verdicts))


@pytest.fixture
def sample() -> dict[str, Any]:
    return report(judged())
