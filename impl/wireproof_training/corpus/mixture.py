"""The stream of documents the model is trained on: what comes how often."""

from collections.abc import Callable, Iterator
from itertools import islice
from random import Random
from typing import TypeVar

from wireproof_training.conversation import Conversation, as_document
from wireproof_training.corpus.arithmetic import calculation
from wireproof_training.corpus.chat import ChatWriter
from wireproof_training.corpus.copying import dictionary, echo, position, repetition
from wireproof_training.corpus.fill_in_the_middle import fill_in_the_middle
from wireproof_training.corpus.json_answers import event, extracted
from wireproof_training.corpus.json_practice import json_practice
from wireproof_training.corpus.plain_text import code, line, plain_text
from wireproof_training.corpus.standard_library import StandardLibrary
from wireproof_training.corpus.system_prompts import obeyed
from wireproof_training.corpus.tools.conversations import of_manuals, with_tools
from wireproof_training.document import Document, plain
from wireproof_training.settings import Shares

Card = TypeVar("Card")

# Single questions whose answers are short, yet take the most steps to learn.
_PRACTISED = (calculation, calculation, calculation, calculation, echo, echo, position, extracted, event)
_PIECE = 1400
_HELD_OUT = 50  # one text in so many is kept for the evaluation


def pieces(text: str) -> Iterator[Document]:
    """A long text in pieces of about 1400 characters, cut between lines; only the last one ends."""
    while len(text) > _PIECE:
        cut = text.rfind("\n", _PIECE // 2, _PIECE) + 1 or _PIECE
        yield plain(text[:cut], ends=False)
        text = text[cut:]
    yield plain(text)


def held_out(prose: list[str]) -> tuple[list[str], list[str]]:
    """Documentation texts to learn from, and those kept for the evaluation; always the same choice."""
    return [text for place, text in enumerate(prose) if place % _HELD_OUT], prose[::_HELD_OUT]


class Mixture:
    """An endless stream of documents, the same for the same arguments and Python version.

    What the standard library offers is dealt like cards, each text `prose_epochs` times, and no more once it is gone:
    a model this small learns by heart what it sees too often.
    """

    def __init__(self, library: StandardLibrary, seed: int, prose_epochs: int, shares: Shares) -> None:
        self._chance = Random(seed)  # noqa: S311 - repeatable by design, nothing secret
        self._chat = ChatWriter(library)
        prose = [piece for text in held_out(library.prose)[0] for piece in pieces(text)]
        self._prose = self._deck(prose, prose_epochs)
        self._functions = self._deck(library.functions, prose_epochs)
        self._shares = {
            self._from_prose: shares.prose,
            self._from_functions: shares.functions,
            self._text: shares.text,
            self._gap: shares.gaps,
            repetition: shares.repetition,
            dictionary: shares.dictionary,
            self._conversation: shares.conversation,
            self._obedience: shares.obedience,
            self._tools: shares.tools,
            self._practice: shares.practice,
            self._manual_tools: shares.manual_tools,
            self._short: shares.short,
            json_practice: shares.json,
        }

    def __iter__(self) -> Iterator[Document]:
        """Documents without end."""
        kinds, weights = list(self._shares), list(self._shares.values())
        while True:
            yield self._chance.choices(kinds, weights)[0](self._chance)

    def take(self, count: int) -> list[Document]:
        """The next documents of the stream."""
        return list(islice(self, count))

    def _deck(self, cards: list[Card], epochs: int) -> list[Card]:
        return [card for _ in range(epochs) for card in self._chance.sample(cards, len(cards))]

    def _from_prose(self, chance: Random) -> Document:
        if not self._prose:
            return self._text(chance)
        document = self._prose.pop()
        return fill_in_the_middle(chance, document.text[:600]) if chance.random() < 0.15 else document

    def _from_functions(self, chance: Random) -> Document:
        if not self._functions:
            return self._gap(chance)
        source = self._functions.pop()
        return fill_in_the_middle(chance, source) if chance.random() < 0.5 else plain(source)

    def _text(self, chance: Random) -> Document:
        return plain(plain_text(chance))

    def _gap(self, chance: Random) -> Document:
        write: Callable[[Random], str] = code if chance.random() < 0.5 else plain_text
        return fill_in_the_middle(chance, write(chance))

    def _conversation(self, chance: Random) -> Document:
        return as_document(self._chat(chance))

    def _obedience(self, chance: Random) -> Document:
        return as_document(obeyed(chance))

    def _tools(self, chance: Random) -> Document:
        return as_document(with_tools(chance))

    def _practice(self, chance: Random) -> Document:
        return as_document(Conversation(chance.choice(_PRACTISED)(chance).turns()))

    def _manual_tools(self, chance: Random) -> Document:
        return as_document(of_manuals(chance))

    def _short(self, chance: Random) -> Document:
        text = line(chance)
        return fill_in_the_middle(chance, text) if chance.random() < 0.4 else plain(text)
