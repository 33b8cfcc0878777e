"""System prompts that change the answer, and a few that do not."""

from random import Random

from wireproof_training.conversation import Conversation, Turn, as_json
from wireproof_training.corpus.arithmetic import calculation
from wireproof_training.corpus.exchange import Exchange
from wireproof_training.corpus.facts import fact
from wireproof_training.corpus.familiar import EXCHANGES, SELF
from wireproof_training.corpus.honesty import unknown
from wireproof_training.corpus.words.invented import name, phrase, word, words
from wireproof_training.corpus.words.knowledge import CAPITALS, COLORS, OPPOSITES

_HARMLESS = (
    "You are a helpful assistant.",
    "You are a helpful assistant.",
    "You are a helpful assistant.",
    "You are a friendly assistant. Answer briefly.",
    "Answer in one sentence.",
    "Be concise.",
    "You are a test assistant.",
    "Answer the user's questions.",
)


def harmless(chance: Random) -> str:
    """A system prompt that asks for nothing special; empty two times out of three."""
    return chance.choice(_HARMLESS) if chance.random() < 0.35 else ""


def _any_exchange(chance: Random) -> Exchange:
    kind = chance.random()
    if kind < 0.3:
        return Exchange(*chance.choice(EXCHANGES))
    if kind < 0.7:
        return fact(chance)
    return calculation(chance) if kind < 0.85 else unknown(chance)


def _under(system: str, *exchanges: Exchange) -> Conversation:
    turns = [Turn("system", system)]
    for exchange in exchanges:
        turns += exchange.turns()
    return Conversation(tuple(turns))


def _several(chance: Random) -> list[Exchange]:
    return [_any_exchange(chance) for _ in range(chance.choice((1, 1, 2)))]


def ending(chance: Random) -> Conversation:
    """Every answer ends, or begins, with given words."""
    tail = words(chance, 1, 3)
    if chance.random() < 0.5:
        system = chance.choice(
            ("End every answer with {}.", "Always end with: {}", "Finish each reply with '{}'.")
        ).format(tail)
        return _under(system, *(Exchange(question, f"{answer} {tail}") for question, answer in _several(chance)))
    system = chance.choice(
        ("Begin every answer with {}.", "Always start with: {}", "Start each reply with '{}'.")
    ).format(tail)
    return _under(system, *(Exchange(question, f"{tail} {answer}") for question, answer in _several(chance)))


def fixed(chance: Random) -> Conversation:
    """The same answer to everything."""
    text = phrase(chance)
    system = chance.choice(
        (
            "Always answer with exactly: {}",
            "Reply only with: {}",
            "Whatever the user says, answer {}",
            "You only ever say '{}'.",
        )
    ).format(text)
    return _under(system, *(Exchange(question, text) for question, _ in _several(chance)))


def persona(chance: Random) -> Conversation:
    """A name for the assistant."""
    person = name(chance)
    system = chance.choice(("You are {}.", "Your name is {}.", "You are an assistant named {}.", "You are called {}."))
    question, answer = chance.choice(
        (
            ("What is your name?", f"My name is {person}."),
            ("Who are you?", f"I am {person}."),
            ("Hello, who are you?", f"Hello! I am {person}."),
            ("Hello!", f"Hello! I am {person}. How can I help you today?"),
        )
    )
    return _under(system.format(person), Exchange(question, answer))


def single_word(chance: Random) -> Conversation:
    """Only the word that matters."""
    system = chance.choice(("Answer in one word.", "Answer with a single word.", "Reply with one word only."))
    country, city = chance.choice(list(CAPITALS.items()))
    left, right = chance.choice(list(OPPOSITES.items()))
    thing, color = chance.choice(list(COLORS.items()))
    exchange = chance.choice(
        (
            Exchange(f"What is the capital of {country}?", city),
            Exchange(f"What is the opposite of {left}?", right),
            Exchange(f"What color is the {thing}?", color),
            Exchange("Who are you?", "Tiny"),
            Exchange("Hello!", "Hello"),
        )
    )
    return _under(system, exchange)


def in_json(chance: Random) -> Conversation:
    """Every answer inside a JSON object."""
    key = chance.choice(("answer", "reply", "text", word(chance)))
    system = chance.choice(("Reply in JSON with the key {}.", "Always answer with a JSON object with the key {}."))
    wrapped = (Exchange(question, as_json({key: answer})) for question, answer in _several(chance))
    return _under(system.format(key), *wrapped)


def upper_case(chance: Random) -> Conversation:
    """Shouting."""
    system = chance.choice(("Answer in upper case.", "Always write in capital letters.", "Reply in all caps."))
    return _under(system, *(Exchange(question, answer.upper()) for question, answer in _several(chance)))


def informed(chance: Random) -> Conversation:
    """A fact that only the system prompt tells."""
    key, value = word(chance), words(chance, 1, 2)
    system = chance.choice((f"The {key} is {value}.", f"You are a helpful assistant. The {key} is {value}."))
    exchange = chance.choice(
        (
            Exchange(f"What is the {key}?", f"The {key} is {value}."),
            Exchange(f"Tell me the {key}.", f"The {key} is {value}."),
            Exchange("Who are you?", " ".join(SELF)),
        )
    )
    return _under(system, exchange)


def obeyed(chance: Random) -> Conversation:
    """A conversation under any system prompt that changes the answer."""
    kinds = (ending, ending, fixed, fixed, persona, persona, single_word, in_json, upper_case, informed)
    return chance.choice(kinds)(chance)
