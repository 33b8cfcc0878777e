"""How well documentation that was kept out of the training is predicted."""

import math

from wireproof_training.corpus.mixture import held_out
from wireproof_training.corpus.standard_library import read_standard_library
from wireproof_training.evaluation.engine import Engine

_MOST_TOKENS = 500


def bits_per_byte(engine: Engine) -> float:
    """Over the first 500 tokens of each held-out text of the standard library of the running Python."""
    nats, size = 0.0, 0
    for text in held_out(read_standard_library().prose)[1]:
        for token, log_probability in engine.log_probabilities(text, _MOST_TOKENS):
            nats -= log_probability
            size += len(token)  # ASCII: a character is a byte
    return nats / math.log(2) / size
