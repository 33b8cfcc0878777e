"""Answers that are JSON: extracted from a sentence, made up to keys, or to a schema."""

from collections.abc import Callable
from random import Random

from wireproof_training.conversation import as_json
from wireproof_training.corpus.exchange import Exchange
from wireproof_training.corpus.words.common import ADJECTIVES, ANIMALS, DAYS, OTHER_CITIES
from wireproof_training.corpus.words.invented import name, syllables, word, words
from wireproof_training.corpus.words.knowledge import CAPITALS

_CITIES = [*CAPITALS.values(), *OTHER_CITIES]
_VALUES: dict[str, Callable[[Random], object]] = {
    "name": name,
    "city": lambda chance: chance.choice(_CITIES),
    "country": lambda chance: chance.choice(list(CAPITALS)),
    "age": lambda chance: chance.randint(1, 90),
    "color": lambda chance: chance.choice(("red", "blue", "green", "yellow", "black", "white")),
    "animal": lambda chance: chance.choice(ANIMALS),
    "count": lambda chance: chance.randint(0, 20),
    "price": lambda chance: chance.randint(1, 99),
    "active": lambda chance: chance.random() < 0.5,
    "ok": lambda chance: chance.random() < 0.5,
    "day": lambda chance: chance.choice(DAYS),
    "title": lambda chance: words(chance, 1, 3),
    "size": lambda chance: chance.choice(("small", "large", "tiny", "huge")),
    "answer": word,
    "tags": lambda chance: [word(chance) for _ in range(chance.randint(1, 3))],
}
_TYPES = {str: "string", int: "integer", bool: "boolean", list: "array"}


def made_up(chance: Random) -> Exchange:
    """An object with the keys asked for."""
    keys = chance.sample(list(_VALUES), chance.randint(1, 4))
    if chance.random() < 0.3:
        keys.append(syllables(chance))
    value = {key: _VALUES.get(key, word)(chance) for key in keys}
    form = chance.choice(
        (
            "Return JSON with the keys {}.",
            "Give me a JSON object with {}.",
            "Make up a JSON object with the keys {}.",
            "Reply in JSON with {}.",
        )
    )
    return Exchange(form.format(", ".join(keys)), as_json(value))


def to_schema(chance: Random) -> Exchange:
    """An object that is valid against a JSON schema in the question."""
    keys = chance.sample(list(_VALUES), chance.randint(1, 3))
    value = {key: _VALUES[key](chance) for key in keys}
    properties: dict[str, object] = {key: {"type": _TYPES[type(each)]} for key, each in value.items()}
    for key, each in value.items():
        if isinstance(each, list):
            properties[key] = {"type": "array", "items": {"type": "string"}}
    schema = {"type": "object", "properties": properties, "required": keys}
    form = chance.choice(("Answer as JSON to this schema: {}", "Reply in JSON matching this schema: {}"))
    return Exchange(form.format(as_json(schema)), as_json(value))


def extracted(chance: Random) -> Exchange:
    """Values out of a sentence about a person."""
    values = {"name": name(chance), "age": chance.randint(1, 99), "city": chance.choice(_CITIES)}
    keys = chance.sample(list(values), chance.randint(1, 3))
    sentence = chance.choice(
        (
            "{name} is {age} years old and lives in {city}.",
            "{name}, {age}, from {city}.",
            "My name is {name}, I am {age} years old and I live in {city}.",
            "{name} lives in {city} and is {age}.",
        )
    ).format(**values)
    form = chance.choice(
        (
            "{sentence} Reply in JSON with {keys}.",
            "Extract {keys} as JSON: {sentence}",
            "Extract the {keys}. {sentence}",
            "{sentence} Give me {keys} as JSON.",
        )
    )
    return Exchange(form.format(sentence=sentence, keys=", ".join(keys)), as_json({key: values[key] for key in keys}))


def event(chance: Random) -> Exchange:
    """The example of the official manual: who meets for what, when."""
    people = [name(chance) for _ in range(chance.randint(1, 3))]
    title = " ".join((chance.choice(ADJECTIVES), word(chance)))
    day = chance.choice(DAYS)
    who = people[0] if len(people) == 1 else " and ".join((", ".join(people[:-1]), people[-1]))
    going = "is" if len(people) == 1 else "are"
    sentence = f"{who} {going} going to a {title} on {day}."
    answer = as_json({"name": title, "date": day, "participants": people})
    return Exchange(
        chance.choice(("Extract the event information. {}", "Extract the event as JSON: {}")).format(sentence), answer
    )


def json_answer(chance: Random) -> Exchange:
    """Any of them."""
    return chance.choice((made_up, to_schema, extracted, extracted, event))(chance)
