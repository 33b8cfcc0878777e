"""Operations that every deployment must have and that never answered: what was not tested may not look green."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wireproof.concluding.evidence import Evidence
from wireproof.judging.acceptance import quoted
from wireproof.judging.outcome import Failed, Inconclusive
from wireproof.judging.subject import Subject
from wireproof.judging.unsupported import unsupported
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange
from wireproof_contract.clauses import Clause


@dataclass(frozen=True, slots=True)
class _Surface:
    """An operation, whole or streamed: its capability, and what the ids of its clauses begin with."""

    operation: str
    capability: str
    clauses: str
    streamed: bool = False


_SURFACES = (
    _Surface("createChatCompletion", "chat", "chat."),
    _Surface("createChatCompletion", "chat", "chat.stream.", streamed=True),
    _Surface("createCompletion", "completions", "completions."),
    _Surface("createCompletion", "completions", "completions.stream.", streamed=True),
    _Surface("createResponse", "responses", "responses."),
    _Surface("createResponse", "responses", "responses.stream.", streamed=True),
    _Surface("listModels", "models", "models."),
)


def left_open(subject: Subject, found: dict[str, list[Evidence]], clauses: Iterable[Clause]) -> Iterator[Evidence]:
    """For each MUST of a surface that was asked and never answered, that it is open, and what came instead.

    Not where a clause of the surface is broken, which says more. An optional operation may be missing; one that is
    refused for the model's sake alone is not.
    """
    held = [clause for clause in clauses if clause.level == "MUST"]
    for surface in _SURFACES:
        refused = _never_answered(subject, surface)
        if refused is None or _is_broken(found, surface):
            continue
        open_still = Inconclusive(f"it was asked and never answered: {_said(refused)}")
        for clause in held:
            if clause.id.startswith(surface.clauses):
                yield Evidence(clause.id, (refused.label,), open_still)


def _never_answered(subject: Subject, surface: _Surface) -> Exchange | None:
    """The last of its refusals; None where it answered, was not asked, or may be missing."""
    asked = [
        each
        for each in subject.transcript.exchanges
        if each.operation == surface.operation
        and each.expectation is not None
        and (each.request.wants_stream or not surface.streamed)
    ]
    if not asked or any(each.succeeded for each in asked):
        return None
    core = subject.profile.capability(surface.capability) == "core"
    return asked[-1] if core or unsupported(subject, asked[-1]) else None


def _is_broken(found: dict[str, list[Evidence]], surface: _Surface) -> bool:
    beginning = surface.clauses.partition(".")[0] + "."
    evidence = (each for clause, several in found.items() if clause.startswith(beginning) for each in several)
    return any(isinstance(each.outcome, Failed) for each in evidence)


def _said(refused: Exchange) -> str:
    return quoted(refused.answer) if isinstance(refused.answer, Answer) else refused.answer.message
