"""How the next token is drawn from scores."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from wireproof.peers.golden.language.scores import mix


@dataclass(frozen=True, slots=True)
class Sampling:
    """The parameters of a request that decide which token comes next; the defaults change nothing.

    `seed` None draws differently each time. `bias` is added to the scores of tokens. `repetition` divides the odds of
    what was generated before.
    """

    temperature: float = 1.0
    top_p: float = 1.0
    top_k: int | None = None
    min_p: float = 0.0
    frequency: float = 0.0
    presence: float = 0.0
    repetition: float = 1.0
    seed: int | None = None
    bias: Mapping[int, float] = field(default_factory=dict)

    def penalised(self, scores: Mapping[int, float], counts: Counter[int]) -> dict[int, float]:
        """The scores, less for what was generated before."""
        if not (self.frequency or self.presence or self.repetition != 1.0):
            return dict(scores)
        loss = {token: self.frequency * count + self.presence for token, count in counts.items()}
        return {
            token: score - loss.get(token, 0.0) - (math.log(self.repetition) * 5 if token in counts else 0.0)
            for token, score in scores.items()
        }


def log_probabilities(scores: Mapping[int, float]) -> list[tuple[int, float]]:
    """Each token's natural logarithm of its probability, the likeliest first."""
    highest = max(scores.values())
    total = math.log(math.fsum(math.exp(score - highest) for score in scores.values())) + highest
    return sorted(((token, score - total) for token, score in scores.items()), key=lambda pair: (-pair[1], pair[0]))


def draw(scores: Mapping[int, float], sampling: Sampling, entropy: int) -> int:
    """The next token; `entropy` decides among those that are left when the temperature is not 0."""
    if sampling.temperature == 0:
        return log_probabilities(scores)[0][0]
    tempered = log_probabilities({token: score / sampling.temperature for token, score in scores.items()})
    kept = _kept([(token, math.exp(value)) for token, value in tempered], sampling)
    point = mix(entropy) / (1 << 64) * math.fsum(share for _, share in kept)
    for token, share in kept:
        point -= share
        if point < 0:
            return token
    return kept[-1][0]


def _kept(shares: list[tuple[int, float]], sampling: Sampling) -> list[tuple[int, float]]:
    """Those that top_k, top_p and min_p leave; the likeliest always stays."""
    if sampling.top_k is not None and sampling.top_k > 0:
        shares = shares[: sampling.top_k]
    kept = shares[:1]
    mass = shares[0][1]
    for token, share in shares[1:]:
        if mass >= sampling.top_p or share < sampling.min_p * shares[0][1]:
            break
        kept.append((token, share))
        mass += share
    return kept
