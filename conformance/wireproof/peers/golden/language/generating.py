"""From a prompt to an answer, whole: streams are told from the same answer piece by piece."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from wireproof.peers.golden.language.sampling import Sampling, draw, log_probabilities
from wireproof.peers.golden.language.scores import UNLIKELY, advance, biased, candidates, mix, natural_length, state_of
from wireproof.peers.golden.language.vocabulary import CONTINUATIONS, decode, opening

_FORCED = 8.0
_END = 60.0
_PLAIN = Sampling()


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its natural log probability, and the likeliest at its place, the likeliest first.

    `logprob` and `top` are None for the first token of a prompt, of which nothing is known. `text` is shorter than the
    token's own where a stop sequence begins inside it.
    """

    id: int
    text: str
    logprob: float | None
    top: tuple[tuple[int, float], ...] | None


@dataclass(frozen=True, slots=True)
class Generated:
    """What was generated: `count` includes the tokens of a stop sequence, `tokens` do not."""

    tokens: tuple[Token, ...]
    finish: Literal["stop", "length"]
    count: int

    @property
    def text(self) -> str:
        """The text of all tokens."""
        return "".join(token.text for token in self.tokens)

    @property
    def quality(self) -> float:
        """The mean log probability of a token: what `best_of` compares."""
        return sum(token.logprob or 0.0 for token in self.tokens) / max(1, len(self.tokens))


@dataclass(frozen=True, slots=True)
class Task:
    """What to generate from.

    `limit` is the most tokens to generate. `script` are tokens that the answer is held to (a schema, a call of a
    function), after which it ends. `opens` begins a message, with no space before its first word. `endless` ignores the
    model's own wish to end, and `length` overrides when that is. `words` are those it says. `thoughts` is how many
    tokens of reasoning come first, and `hides` that they are counted and not shown.
    """

    prompt: tuple[int, ...]
    limit: int
    sampling: Sampling = _PLAIN
    stop: tuple[str, ...] = ()
    script: tuple[int, ...] | None = None
    opens: bool = False
    endless: bool = False
    length: int | None = None
    words: tuple[int, ...] = CONTINUATIONS
    thoughts: int = 0
    hides: bool = False


def generate(task: Task, index: int = 0) -> Generated:
    """The answer number `index` to the task."""
    state = state_of(task.prompt)
    entropy = mix((task.sampling.seed or 0) ^ mix(index))
    wanted = len(task.script) if task.script is not None else task.length
    wanted = natural_length(state) if wanted is None else wanted
    counts: Counter[int] = Counter()
    tokens: list[Token] = []
    text = ""
    while len(tokens) < task.limit:
        scores = _scores(task, state, len(tokens), counts)
        token = _chosen(task, scores, mix(entropy ^ mix(len(tokens))), len(tokens), wanted)
        if token is None:
            return Generated(tuple(tokens), "stop", len(tokens))
        tokens.append(_token(token, scores))
        text += tokens[-1].text
        counts[token] += 1
        state = advance(state, token)
        if (found := _first_stop(text, task.stop, len(tokens[-1].text))) is not None:
            return Generated(_cut(tokens, found), "stop", len(tokens))
    return Generated(tuple(tokens), "stop" if _just_ended(task, len(tokens), wanted) else "length", len(tokens))


def read(tokens: Sequence[int]) -> tuple[Token, ...]:
    """The tokens of a given text with their probabilities, as `echo` shows them."""
    state = state_of(())
    found = []
    for place, token in enumerate(tokens):
        if place == 0:
            found.append(Token(token, decode(token), None, None))
        else:
            scores = candidates(state)
            scores.setdefault(token, UNLIKELY)
            found.append(_token(token, scores))
        state = advance(state, token)
    return tuple(found)


def _scores(task: Task, state: int, place: int, counts: Counter[int]) -> dict[int, float]:
    natural = candidates(state, task.words)
    if task.opens and place == 0:
        natural = {opening(token): score for token, score in natural.items()}
    scores = task.sampling.penalised(biased(natural, task.sampling.bias), counts)
    if task.script is not None and place < len(task.script):
        return {token: score - _FORCED for token, score in scores.items()} | {task.script[place]: _FORCED}
    return scores


def _chosen(task: Task, scores: dict[int, float], entropy: int, place: int, wanted: int) -> int | None:
    """The next token, or None where the answer ends."""
    if task.script is not None:
        return task.script[place] if place < len(task.script) else None
    if place >= wanted and not task.endless and max(scores.values()) < _END:
        return None
    return draw(scores, task.sampling, entropy)


def _just_ended(task: Task, place: int, wanted: int) -> bool:
    """Whether a script ended exactly at the limit: nothing of it is missing."""
    return task.script is not None and place == wanted


def _token(token: int, scores: dict[int, float]) -> Token:
    ranked = log_probabilities(scores)
    return Token(token, decode(token), next(value for found, value in ranked if found == token), tuple(ranked[:20]))


def _first_stop(text: str, stops: tuple[str, ...], added: int) -> int | None:
    """Where the first stop sequence begins, if the last `added` characters completed one."""
    places = [text.find(stop, max(0, len(text) - added - len(stop) + 1)) for stop in stops if stop]
    return min((place for place in places if place >= 0), default=None)


def _cut(tokens: Sequence[Token], end: int) -> tuple[Token, ...]:
    """The tokens before the character at `end`, the last one shortened where it reaches beyond."""
    kept = []
    start = 0
    for token in tokens:
        if start >= end:
            break
        kept.append(replace(token, text=token.text[: end - start]))
        start += len(token.text)
    return tuple(kept)
