"""Tasks whose answer stands in the question: the model learns to look back instead of knowing by heart."""

from random import Random

from wireproof_training.conversation import Turn, assistant, user
from wireproof_training.corpus.exchange import Exchange, capitalized
from wireproof_training.corpus.words.common import OTHER_CITIES
from wireproof_training.corpus.words.invented import name, phrase, syllables, word, words
from wireproof_training.corpus.words.knowledge import CAPITALS
from wireproof_training.document import Document, Segment

_CITIES = [*CAPITALS.values(), *OTHER_CITIES]
_EXACT = (
    "Reply with exactly: {}",
    "Repeat exactly: {}",
    "Echo: {}",
    "Answer with {} and nothing else.",
    "Reply with only this: {}",
    "Repeat this: {}",
    "Respond with exactly '{}'.",
    'Reply with exactly "{}".',
    'Say "{}" and nothing else.',
    "Output {}",
)
_SPOKEN = (
    "Say {}.",
    "Say: {}",
    "Say {}",
    "Say {}!",
    "Say '{}'.",
    'Say "{}"',
    'Say "{}".',
    "Please say {}.",
    "Please say: {}",
    "Please repeat: {}",
    "Repeat after me: {}.",
    "Can you say {}?",
)
_SHORT = (
    "hello",
    "hi",
    "yes",
    "no",
    "ok",
    "pong",
    "hello world",
    "good morning",
    "thank you",
    "this is a test",
    "hi there",
)


def echo(chance: Random) -> Exchange:
    """Say this; reply with exactly that."""
    text = chance.choice(_SHORT) if chance.random() < 0.12 else phrase(chance)
    if chance.random() < 0.45:
        return Exchange(chance.choice(_EXACT).format(text), text)
    return Exchange(chance.choice(_SPOKEN).format(text), capitalized(text) + ".")


def position(chance: Random) -> Exchange:
    """The first, last or following word of a list, or a transformed repetition."""
    items = [word(chance) for _ in range(chance.randint(2, 6))]
    listed = " ".join(items)
    place = chance.randrange(len(items) - 1)
    return chance.choice(
        (
            Exchange(f"What is the first word of: {listed}", f"The first word is {items[0]}."),
            Exchange(f"What is the last word of: {listed}", f"The last word is {items[-1]}."),
            Exchange(
                f"Which word comes after {items[place]}: {listed}", f"{items[place + 1]} comes after {items[place]}."
            ),
            Exchange(f"Say {items[0]} three times.", f"{items[0]} {items[0]} {items[0]}"),
            Exchange(f"Say {items[0]} twice.", f"{items[0]} {items[0]}"),
            Exchange(f"Reverse the order: {listed}", " ".join(reversed(items))),
            Exchange(f"Make a list of: {', '.join(items)}", "\n".join(f"- {item}" for item in items)),
            Exchange(f"Separate with commas: {listed}", ", ".join(items)),
            Exchange(f"How many words are these: {listed}", f"These are {len(items)} words."),
        )
    )


def reading(chance: Random) -> Exchange:
    """A short text with a question about it."""
    person, city, thing = name(chance), chance.choice(_CITIES), word(chance)
    other, age = name(chance), chance.randint(1, 99)
    text = f"{person} lives in {city}. {person} is {age} years old and has a {thing}. {other} is a friend of {person}."
    return chance.choice(
        (
            Exchange(f"{text} Where does {person} live?", f"{person} lives in {city}."),
            Exchange(f"{text} How old is {person}?", f"{person} is {age} years old."),
            Exchange(f"{text} What does {person} have?", f"{person} has a {thing}."),
            Exchange(f"{text} Who is a friend of {person}?", f"{other} is a friend of {person}."),
        )
    )


def remembered(chance: Random) -> tuple[tuple[Turn, Turn], Exchange]:
    """Something told, and the question that asks for it later in the conversation."""
    person, city, secret, number = name(chance), chance.choice(_CITIES), word(chance), chance.randrange(1000)
    told, reply, question, answer = chance.choice(
        (
            (f"My name is {person}.", f"Hello {person}!", "What is my name?", f"Your name is {person}."),
            (f"I am {person}.", f"Hello {person}!", "Who am I?", f"You are {person}."),
            (f"I live in {city}.", f"{city} is a nice place.", "Where do I live?", f"You live in {city}."),
            (
                f"The secret word is {secret}.",
                "I will remember it.",
                "What is the secret word?",
                f"The secret word is {secret}.",
            ),
            (
                f"Remember the number {number}.",
                "I will remember it.",
                "Which number was it?",
                f"The number was {number}.",
            ),
            (
                f"My favorite color is {secret}.",
                "That is nice.",
                "What is my favorite color?",
                f"Your favorite color is {secret}.",
            ),
            (f"I have a {secret}.", "That is nice.", "What do I have?", f"You have a {secret}."),
        )
    )
    return (user(told), assistant(reply)), Exchange(question, answer)


def introduction(chance: Random) -> Exchange:
    """Told and asked in one breath."""
    (told, _), (question, answer) = remembered(chance)
    return Exchange(f"{told.content} {question}", answer)


def repetition(chance: Random) -> Document:
    """Invented words once to read and once more to learn: nothing but looking back can predict the second time."""
    line = " ".join(syllables(chance) for _ in range(chance.randint(3, 20)))
    separator = chance.choice((" ", "\n", "\n", ". ", " / "))
    times = chance.choice((1, 1, 2))
    return Document((Segment(line + separator, learned=False), Segment(separator.join([line] * times))), ends=False)


def dictionary(chance: Random) -> Document:
    """Pairs of invented words, then the same pairs in another order."""
    separator = chance.choice((": ", " = ", " -> "))
    pairs = [f"{word(chance)}{separator}{words(chance, 1, 2)}\n" for _ in range(chance.randint(3, 8))]
    again = chance.sample(pairs, len(pairs))
    segments = [Segment("".join(pairs) + "\n", learned=False)]
    for pair in again:
        key, value = pair.split(separator)
        segments += [Segment(key, learned=False), Segment(separator + value)]
    return Document(tuple(segments), ends=False)
