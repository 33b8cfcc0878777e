"""Comparisons of answers by a model that takes no temperature: nothing makes it repeat itself."""

from collections.abc import Mapping
from dataclasses import replace

from wireproof.concluding.evidence import Evidence
from wireproof.judging.outcome import NotApplicable, Unrepeated
from wireproof.judging.subject import Subject
from wireproof.judging.unsupported import unsupported_parameters


def excuse_what_is_drawn(subject: Subject, found: Mapping[str, list[Evidence]]) -> None:
    """Replace, in place, each comparison that showed nothing because the model refuses a temperature."""
    if any("temperature" in unsupported_parameters(subject, each) for each in subject.transcript.exchanges):
        for evidence in found.values():
            evidence[:] = [_excused(subject, each) for each in evidence]


def _excused(subject: Subject, evidence: Evidence) -> Evidence:
    compared = [found for label in evidence.labels if (found := subject.exchange(label)) is not None]
    chosen = any("temperature" in each.request.fields for each in compared)
    if not isinstance(evidence.outcome, Unrepeated) or chosen or not compared:
        return evidence
    message = "the model takes no temperature and does not repeat itself, so that its answers cannot be compared"
    return replace(evidence, outcome=NotApplicable(message))
