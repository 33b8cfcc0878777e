"""The automata of a grammar."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wireproof.grammars.breach import Breach, at
from wireproof.grammars.circumstances import Circumstances
from wireproof.grammars.members import fits
from wireproof.grammars.message import Message
from wireproof.grammars.subjects import Instance

DONE, END = "done", "end"


@dataclass
class Run:
    """One automaton that reads the letters of one instance, and the clauses that it could have found broken."""

    machine: Mapping[str, Any]
    instance: Instance
    circumstances: Circumstances
    exercised: set[str] = field(default_factory=set)

    def read(self, steps: Iterable[tuple[str, Message | None]]) -> Iterator[Breach]:
        """Each breach of a clause on the way."""
        state = _chosen(self.machine["start"], self.circumstances)["to"]
        for letter, message in steps:
            moves = {each: _chosen(found, self.circumstances) for each, found in self.machine["states"][state].items()}
            self.exercised |= {move["breaks"] for move in moves.values() if "breaks" in move}
            move = moves[letter]
            if "breaks" in move:
                yield at(message, move["breaks"], _sentence(self.machine, self.instance, state, letter), actual=letter)
            state = move.get("to", state)


def letter_of(machine: Mapping[str, Any], value: Any) -> str | None:
    """What a value is to the machine; None where it does not see it."""
    for each in machine["letters"]:
        if fits(value, each.get("where", {})):
            letter: str = each["letter"]
            return letter
    return None


def _chosen(moves: Any, circumstances: Circumstances) -> Mapping[str, Any]:
    """The first move that the circumstances admit."""
    every = moves if isinstance(moves, list) else [moves]
    alternatives = [{"to": move} if isinstance(move, str) else move for move in every]
    return next(move for move in alternatives if circumstances.admit(move))


def _sentence(machine: Mapping[str, Any], instance: Instance, state: str, letter: str) -> str:
    if letter == END:
        return f"the stream ended when {instance} was {state}"
    what = "[DONE]" if letter == DONE else f"`{letter}`"
    return f"{what} came when {instance} was {state} ({machine['description']})"
