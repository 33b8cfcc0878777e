"""A question and its answer: what most writers of conversations produce."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from wireproof_training.conversation import Turn, assistant, user


class Exchange(NamedTuple):
    """One question with its answer."""

    question: str
    answer: str

    def turns(self) -> tuple[Turn, Turn]:
        """As two turns of a conversation."""
        return user(self.question), assistant(self.answer)


Writer = Callable[[Random], Exchange]


def capitalized(sentence: str) -> str:
    """The sentence with its first letter in upper case and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def as_typed(chance: Random, question: str) -> str:
    """The question as people type it: now and then without its final mark or its capital."""
    kind = chance.random()
    if kind < 0.08:
        return question.rstrip("?.")
    if kind < 0.12:
        return question[:1].lower() + question[1:]
    return question
