"""What the model says in a turn: text, calls, or text before calls. Chat and responses tell the same in their words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wireproof.peers.golden.identifiers import new_id
from wireproof.peers.golden.language.generating import Generated, Task, Token, generate
from wireproof.peers.golden.language.vocabulary import control, encode
from wireproof.peers.golden.requests.tools import Call

_PREFACE = encode("one moment, here is the call.")


@dataclass(frozen=True, slots=True)
class MadeCall:
    """A call as far as it was generated: `pieces` are those of its arguments."""

    id: str
    call: Call
    pieces: tuple[str, ...]

    @property
    def arguments(self) -> str:
        """The arguments so far."""
        return "".join(self.pieces)


@dataclass(frozen=True, slots=True)
class Spoken:
    """One turn of the model; `cut` says that the limit ended it, `count` is of all tokens.

    `thoughts` are among them, shown or, as many as `hidden` says, not.
    """

    index: int
    text: tuple[Token, ...]
    calls: tuple[MadeCall, ...]
    cut: bool
    count: int
    thoughts: tuple[Token, ...] = ()
    hidden: int = 0

    @property
    def reasoned(self) -> int:
        """How many tokens of reasoning there are."""
        return len(self.thoughts) + self.hidden


def speak(task: Task, calls: Sequence[Call], index: int, *, preface: bool) -> Spoken:
    """Generate the turn number `index`: first its thoughts, then what they leave room for."""
    if not task.thoughts:
        return _say(task, calls, index, preface=preface)
    limit = min(task.thoughts, task.limit)
    thoughts = generate(replace(task, limit=limit, stop=(), script=None, length=None, endless=True), index).tokens
    shown, hidden = ((), limit) if task.hides else (thoughts, 0)
    if limit == task.limit:
        return Spoken(index, (), (), cut=True, count=limit, thoughts=shown, hidden=hidden)
    prompt = (*task.prompt, *(token.id for token in thoughts), control("thought"))
    said = _say(replace(task, prompt=prompt, limit=task.limit - limit), calls, index, preface=preface)
    return replace(said, count=said.count + limit, thoughts=shown, hidden=hidden)


def _say(task: Task, calls: Sequence[Call], index: int, *, preface: bool) -> Spoken:
    if not calls:
        generated = generate(task, index)
        return Spoken(index, generated.tokens, (), generated.finish == "length", generated.count)
    opening = _PREFACE if preface else ()
    parts = [opening, *(part for call in calls for part in (encode(call.function.name), encode(call.arguments)))]
    script = tuple(token for part in parts for token in part)
    generated = generate(replace(task, stop=(), script=script), index)
    return _split(generated, calls, parts, index)


def _split(generated: Generated, calls: Sequence[Call], parts: Sequence[tuple[int, ...]], index: int) -> Spoken:
    """Give each part of the script the tokens of it that were generated."""
    left = list(generated.tokens)
    taken = []
    for part in parts:
        taken.append(tuple(left[: len(part)]))
        del left[: len(part)]
    made = []
    for place, call in enumerate(calls):
        name, arguments = taken[1 + 2 * place], taken[2 + 2 * place]
        if len(name) == len(parts[1 + 2 * place]):
            made.append(MadeCall(new_id("call_"), call, tuple(token.text for token in arguments)))
    return Spoken(index, taken[0], tuple(made), generated.finish == "length", generated.count)
