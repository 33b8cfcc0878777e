"""Tools nobody has seen: name and parameters must be read from the definition, values from the request."""

from random import Random
from typing import Any

from wireproof_training.corpus.exchange import capitalized
from wireproof_training.corpus.tools.scenario import Properties, Scenario, function, typed
from wireproof_training.corpus.words.common import NOUNS, PARAMETERS, VERBS
from wireproof_training.corpus.words.invented import name, syllables, word, words


def _value(chance: Random) -> tuple[dict[str, Any], Any]:
    """A property's schema, and a value for it."""
    kind = chance.random()
    if kind < 0.45:
        return typed("string"), chance.choice((word, word, name, lambda chance: words(chance, 2, 3)))(chance)
    if kind < 0.7:
        return typed(chance.choice(("integer", "integer", "number"))), chance.randrange(1000)
    if kind < 0.8:
        return typed("boolean"), chance.random() < 0.5
    if kind < 0.92:
        choices = [word(chance) for _ in range(chance.randint(2, 4))]
        return typed("string", enum=choices), chance.choice(choices)
    return typed("array", items=typed("string")), [word(chance) for _ in range(chance.randint(1, 3))]


def _spoken(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return " and ".join(map(str, value)) if isinstance(value, list) else str(value)


def _name(chance: Random) -> tuple[str, str, str]:
    """The tool's name, and the verb and the noun it is about."""
    verb = chance.choice(VERBS) if chance.random() < 0.75 else syllables(chance)
    noun = chance.choice(NOUNS) if chance.random() < 0.75 else syllables(chance)
    style = chance.random()
    if style < 0.8:
        return f"{verb}_{noun}", verb, noun
    return (f"{verb}{noun.capitalize()}" if style < 0.9 else f"{verb}-{noun}"), verb, noun


def invented(chance: Random) -> Scenario:
    """A tool with none to three parameters, of which optional ones may go unmentioned."""
    title, verb, noun = _name(chance)
    properties: Properties = {}
    arguments = {}
    required = []
    for _ in range(chance.choice((0, 1, 1, 1, 1, 2, 2, 3))):
        key = chance.choice(PARAMETERS) if chance.random() < 0.7 else syllables(chance)
        schema, value = _value(chance)
        if key in properties:
            continue
        properties[key] = schema
        optional = chance.random() < 0.2
        if not optional:
            required.append(key)
        if not optional or chance.random() < 0.5:
            arguments[key] = value
    tool = function(title, f"{capitalized(verb)} the {noun}", properties, required)
    return Scenario(tool, _request(chance, verb, noun, arguments), arguments, *_outcome(chance, verb, noun))


def _request(chance: Random, verb: str, noun: str, arguments: dict[str, Any]) -> str:
    stated = [f"{key} {_spoken(value)}" for key, value in arguments.items()]
    chance.shuffle(stated)
    command = chance.choice((f"{capitalized(verb)} the {noun}", f"Please {verb} the {noun}", f"Now {verb} the {noun}"))
    if not stated:
        return f"{command}."
    detail = " and ".join(stated)
    if len(stated) == 1 and chance.random() < 0.3:
        key, value = next(iter(arguments.items()))
        return chance.choice((f"{command}, {key} is {_spoken(value)}.", f"{command} using {key} {_spoken(value)}."))
    return f"{command} with {detail}."


def _outcome(chance: Random, verb: str, noun: str) -> tuple[dict[str, Any], str]:
    kind = chance.random()
    if kind < 0.3:
        return {"ok": True}, f"Done. I called {verb} for the {noun}."
    if kind < 0.45:
        reason = words(chance, 1, 3)
        return {"error": reason}, f"That did not work: {reason}."
    key, value = word(chance), chance.choice((word(chance), chance.randrange(1000), name(chance)))
    return {key: value}, f"The {key} of the {noun} is {value}."
