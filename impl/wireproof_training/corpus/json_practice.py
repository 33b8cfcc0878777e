"""JSON of every make: keys nobody announced, values of every type, and each string closed soon after it is opened.

A server can force any answer into JSON. A model that has only seen the keys it was asked for then writes its usual
answer into the first key and never finds the end; these documents show how such an object goes on and closes.
"""

from collections.abc import Callable
from random import Random
from typing import Any

from wireproof_training.conversation import Conversation, Turn, as_document, as_json, assistant, user
from wireproof_training.corpus.exchange import Exchange
from wireproof_training.corpus.facts import fact
from wireproof_training.corpus.familiar import EXCHANGES
from wireproof_training.corpus.honesty import unknown
from wireproof_training.corpus.json_answers import extracted
from wireproof_training.corpus.system_prompts import harmless
from wireproof_training.corpus.words.common import ADJECTIVES, NOUNS, PARAMETERS
from wireproof_training.corpus.words.invented import name, syllables, word, words
from wireproof_training.document import Document, plain

_KEYS = [*PARAMETERS, "mood", "nicknames", "tags", "answer", "ok", "items", "result", "score", "active", "n", "a", "b"]
_REQUESTS = ("Reply in JSON.", "Answer in JSON.", "Give me some JSON.", "Return a JSON object.", "JSON please.")


def _key(chance: Random) -> str:
    return chance.choice(_KEYS) if chance.random() < 0.8 else syllables(chance)


def _value(chance: Random, depth: int = 0) -> Any:
    """Any JSON value; arrays and objects hold at most three and are nested at most twice."""
    kind = chance.random()
    if kind < 0.35:
        return chance.choice((word, word, name, lambda chance: words(chance, 2, 4)))(chance)
    if kind < 0.6:
        return chance.choice(
            (chance.randrange(100), chance.randrange(1000), chance.randrange(400) / 4, -chance.randrange(20))
        )
    if kind < 0.72:
        return chance.choice((True, False, None))
    if kind < 0.9 or depth:
        return [word(chance) for _ in range(chance.randrange(4))]
    return _object(chance, depth + 1)


def _object(chance: Random, depth: int = 0) -> dict[str, Any]:
    return {_key(chance): _value(chance, depth) for _ in range(chance.choice((1, 1, 2, 2, 3, 4)))}


def _under_harmless(chance: Random, question: str, answer: str) -> Document:
    system = harmless(chance)
    turns = (user(question), assistant(answer))
    return as_document(Conversation((Turn("system", system), *turns) if system else turns))


def with_more_keys(chance: Random) -> Document:
    """What was asked for, and keys of which the question says nothing but that there may be some."""
    question, answer = extracted(chance)
    more = chance.choice(("Add other keys.", "Add whatever you like.", "There may be more keys."))
    return _under_harmless(chance, f"{question} {more}", f"{answer[:-1]}, {as_json(_object(chance))[1:]}")


def on_request(chance: Random) -> Document:
    """An object of any kind for whoever asks for JSON."""
    return _under_harmless(chance, chance.choice(_REQUESTS), as_json(_object(chance)))


def unasked(chance: Random) -> Document:
    """An object, though nobody asked for one."""
    kind = chance.random()
    question, answer = Exchange(*chance.choice(EXCHANGES)) if kind < 0.4 else chance.choice((fact, unknown))(chance)
    key = chance.choice(("answer", "text", "message", "reply"))
    value = {key: answer} if chance.random() < 0.5 else _object(chance)
    return _under_harmless(chance, question, as_json(value))


def in_text(chance: Random) -> Document:
    """An object as a text of its own, or after a few words."""
    opening = chance.choice(("", "", f"A {chance.choice(NOUNS)}: ", f"{chance.choice(ADJECTIVES)} = ", "JSON: "))
    return plain(opening + as_json(_object(chance)))


def number(chance: Random) -> Document:
    """A number as a text of its own, or after a name; it ends after a few digits."""
    value = chance.choice(
        (chance.randrange(10), chance.randrange(1000), chance.randrange(-100, 100) / 4, chance.random())
    )
    written = f"{value:.2f}" if isinstance(value, float) and chance.random() < 0.5 else f"{value:.3g}"
    return plain(chance.choice(("", f"{word(chance)} ", f"{word(chance)}: ", f"The {word(chance)} is ")) + written)


def json_practice(chance: Random) -> Document:
    """Any of them; unasked ones seldom, for they teach to answer so."""
    kinds: tuple[Callable[[Random], Document], ...] = (with_more_keys, on_request, in_text, number, unasked)
    return chance.choices(kinds, (3, 3, 2, 2, 1))[0](chance)
