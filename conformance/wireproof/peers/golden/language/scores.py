"""What the model thinks comes next: a few candidates with scores, from nothing but the tokens before."""

from collections.abc import Iterable, Mapping, Sequence

from wireproof.peers.golden.language.vocabulary import CONTINUATIONS

_MASK = (1 << 64) - 1
_CANDIDATES = 21
_BEST = 6.0
_STEP = 0.7
UNLIKELY = -12.0
"""The score of every token that is no candidate: biases and given texts can still ask for it."""
_SHORTEST, _LONGEST = 20, 60


def mix(value: int) -> int:
    """A 64-bit number in which every bit depends on every bit of `value` (the finaliser of SplitMix64)."""
    value = (value + 0x9E3779B97F4A7C15) & _MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
    return value ^ (value >> 31)


def advance(state: int, token: int) -> int:
    """The state after one more token."""
    return mix(state ^ (token * 0x2545F4914F6CDD1D & _MASK))


def state_of(tokens: Iterable[int], state: int = 0) -> int:
    """The state after all these tokens."""
    for token in tokens:
        state = advance(state, token)
    return state


def candidates(state: int, words: Sequence[int] = CONTINUATIONS) -> dict[int, float]:
    """The tokens that may come next, each with its score: the higher, the likelier; never two alike."""
    found: dict[int, float] = {}
    draw = state
    while len(found) < _CANDIDATES:
        draw = mix(draw)
        token = words[draw % len(words)]
        jitter = (draw >> 40) / (1 << 24) * 0.5
        found.setdefault(token, _BEST - _STEP * len(found) - jitter)
    return found


def biased(scores: Mapping[int, float], bias: Mapping[int, float]) -> dict[int, float]:
    """The scores with biases added."""
    changed = dict(scores)
    for token, value in bias.items():
        changed[token] = changed.get(token, UNLIKELY) + value
    return changed


def natural_length(state: int) -> int:
    """After how many tokens an answer to this prompt ends by itself."""
    return _SHORTEST + mix(state ^ 0xE0D) % (_LONGEST - _SHORTEST + 1)
