"""Conversations without tools."""

from collections.abc import Callable, Iterator
from random import Random

from wireproof_training.conversation import Conversation, Turn
from wireproof_training.corpus.arithmetic import calculation, comparison, counting
from wireproof_training.corpus.copying import echo, introduction, position, reading, remembered
from wireproof_training.corpus.exchange import Exchange, as_typed
from wireproof_training.corpus.facts import fact, module, sorting
from wireproof_training.corpus.familiar import EXCHANGES
from wireproof_training.corpus.honesty import unknown
from wireproof_training.corpus.json_answers import json_answer
from wireproof_training.corpus.simple_code import sample
from wireproof_training.corpus.standard_library import StandardLibrary
from wireproof_training.corpus.stories import sentence_story, story, with_article
from wireproof_training.corpus.system_prompts import harmless
from wireproof_training.corpus.words.common import ANIMALS


def small_talk(chance: Random) -> Exchange:
    """One of the fixed exchanges."""
    return Exchange(*chance.choice(EXCHANGES))


def code(chance: Random) -> Exchange:
    """A function asked for and written."""
    one = sample(chance)
    question = chance.choice(
        (
            f"Write a function that {one.purpose}.",
            f"Write a Python function that {one.purpose}.",
            f"Can you write a function that {one.purpose}?",
        )
    )
    return Exchange(question, f"```python\n{one.code}```")


def storytelling(chance: Random) -> Exchange:
    """A story, about a given animal or any, of one sentence, of nine or of several chapters."""
    animal = chance.choice(ANIMALS) if chance.random() < 0.5 else None
    about = f" about {with_article(animal)}" if animal else ""
    kind = chance.random()
    if kind < 0.2:
        return Exchange(f"Write a one-sentence bedtime story{about}.", sentence_story(chance, animal))
    if kind < 0.3:
        chapters = (story(chance, animal) for _ in range(3))
        return Exchange(f"{chance.choice(('Tell me', 'Write'))} a long story{about}.", "\n\n".join(chapters))
    opening = chance.choice(
        ("Tell me a story", "Tell me a short story", "Write a short story", "Tell me a bedtime story")
    )
    return Exchange(f"{opening}{about}.", story(chance, animal))


_WRITERS: tuple[tuple[Callable[[Random], Exchange], int], ...] = (
    (echo, 20),
    (position, 6),
    (reading, 6),
    (introduction, 3),
    (fact, 14),
    (calculation, 12),
    (comparison, 2),
    (counting, 4),
    (sorting, 2),
    (small_talk, 14),
    (unknown, 9),
    (json_answer, 12),
    (code, 6),
    (storytelling, 5),
)


def _memory(chance: Random) -> Iterator[Turn]:
    """Something told, other talk of any length, and the question that needs it."""
    told, asked = remembered(chance)
    yield from told
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 3, 5, 8, 14, 30))):
        yield from chance.choice((fact, fact, calculation, echo, small_talk))(chance).turns()
    yield from asked.turns()


class ChatWriter:
    """Writes conversations; knows the summaries of the standard library."""

    def __init__(self, library: StandardLibrary) -> None:
        self._library = library
        self._writers = [writer for writer, _ in _WRITERS] + [self._module]
        self._weights = [weight for _, weight in _WRITERS] + [7]

    def __call__(self, chance: Random) -> Conversation:
        """One to four exchanges, sometimes under a system prompt that asks for nothing special."""
        system = harmless(chance)
        turns = [Turn("system", system)] if system else []
        if chance.random() < 0.07:
            return Conversation((*turns, *_memory(chance)))
        for writer in chance.choices(self._writers, self._weights, k=chance.choice((1, 1, 1, 2, 2, 3, 4))):
            question, answer = writer(chance)
            turns += Exchange(as_typed(chance, question) if writer is not echo else question, answer).turns()
        return Conversation(tuple(turns))

    def _module(self, chance: Random) -> Exchange:
        return module(chance, self._library)
