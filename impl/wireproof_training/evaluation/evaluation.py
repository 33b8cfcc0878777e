"""Asks a model everything and counts."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wireproof_training.evaluation.case import Case
from wireproof_training.evaluation.engine import Engine
from wireproof_training.evaluation.fixed_cases import fixed_cases
from wireproof_training.evaluation.held_out import bits_per_byte
from wireproof_training.evaluation.written_cases import written_cases


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every case with the model's continuation, and the bits per byte of held-out documentation."""

    answers: list[tuple[Case, str]]
    bits_per_byte: float

    def scores(self) -> dict[str, tuple[int, int]]:
        """Right answers and all cases of each category."""
        asked = Counter(case.category for case, _ in self.answers)
        right = Counter(case.category for case, text in self.answers if case.accepts(text))
        return {category: (right[category], asked[category]) for category in asked}

    def as_record(self) -> dict[str, Any]:
        """For the training record."""
        scores = {category: f"{right}/{asked}" for category, (right, asked) in self.scores().items()}
        return {"held_out_bits_per_byte": round(self.bits_per_byte, 3), "right_answers": scores}


def evaluate(model: Path) -> Evaluation:
    """Greedy answers to every case. Takes about a minute."""
    with Engine(model) as engine:
        cases = [*fixed_cases(), *written_cases()]
        answers = [(case, engine.complete(case.prompt, case.most_tokens)) for case in cases]
        return Evaluation(answers, bits_per_byte(engine))
