"""Questions about the few things the model is meant to know."""

from random import Random

from wireproof_training.corpus.exchange import Exchange, capitalized
from wireproof_training.corpus.standard_library import StandardLibrary
from wireproof_training.corpus.stories import with_article
from wireproof_training.corpus.words.common import DAYS, MONTHS, NOUNS
from wireproof_training.corpus.words.knowledge import CAPITALS, COLORS, OPPOSITES, SOUNDS, TRANSLATIONS


def capital(chance: Random) -> Exchange:
    """The capital of a country, or the country of a capital."""
    country, city = chance.choice(list(CAPITALS.items()))
    if chance.random() < 0.15:
        return Exchange(f"{city} is the capital of which country?", f"{city} is the capital of {country}.")
    question = chance.choice(
        (
            f"What is the capital of {country}?",
            f"What's the capital of {country}?",
            f"Which city is the capital of {country}?",
            f"Tell me the capital of {country}.",
            f"capital of {country}?",
        )
    )
    return Exchange(question, f"The capital of {country} is {city}.")


def opposite(chance: Random) -> Exchange:
    """The opposite of an adjective."""
    pair = chance.choice(list(OPPOSITES.items()))
    left, right = pair if chance.random() < 0.5 else pair[::-1]
    question = chance.choice((f"What is the opposite of {left}?", f"Give me the opposite of {left}."))
    return Exchange(question, f"The opposite of {left} is {right}.")


def color(chance: Random) -> Exchange:
    """The color of a thing."""
    thing, value = chance.choice(list(COLORS.items()))
    question = chance.choice(
        (
            f"What color is the {thing}?",
            f"What colour is {with_article(thing)}?",
            f"Which color does the {thing} have?",
        )
    )
    return Exchange(question, f"The {thing} is {value}.")


def sound(chance: Random) -> Exchange:
    """What an animal does to be heard."""
    animal, value = chance.choice(list(SOUNDS.items()))
    question = chance.choice((f"What does {with_article(animal)} do?", f"What sound does {with_article(animal)} make?"))
    return Exchange(question, f"{capitalized(with_article(animal))} {value}.")


def calendar(chance: Random) -> Exchange:
    """Days and months."""
    day, month = chance.randrange(7), chance.randrange(12)
    return chance.choice(
        (
            Exchange(f"Which day comes after {DAYS[day]}?", f"{DAYS[(day + 1) % 7]} comes after {DAYS[day]}."),
            Exchange(f"Which day comes before {DAYS[day]}?", f"{DAYS[day - 1]} comes before {DAYS[day]}."),
            Exchange(
                f"Which month comes after {MONTHS[month]}?", f"{MONTHS[(month + 1) % 12]} comes after {MONTHS[month]}."
            ),
            Exchange("Name the days of the week.", ", ".join(DAYS) + "."),
            Exchange("List the months of the year.", ", ".join(MONTHS) + "."),
            Exchange("How many days are in a week?", "There are seven days in a week."),
            Exchange("How many months are in a year?", "There are twelve months in a year."),
        )
    )


def translation(chance: Random) -> Exchange:
    """A very common word in French, Spanish or German."""
    language = chance.choice(list(TRANSLATIONS))
    english, foreign = chance.choice(list(TRANSLATIONS[language].items()))
    question = chance.choice(
        (
            f"Translate {english} to {language}.",
            f"Translate '{english}' to {language}.",
            f"How do you say {english} in {language}?",
            f"What is {english} in {language}?",
        )
    )
    return Exchange(question, f"In {language}, {english} is {foreign}.")


def sorting(chance: Random) -> Exchange:
    """A few words in alphabetical order."""
    words = chance.sample(NOUNS, chance.randint(2, 4))
    question = chance.choice(("Sort these words: {}.", "Put these words in order: {}.")).format(", ".join(words))
    return Exchange(question, ", ".join(sorted(words)) + ".")


def module(chance: Random, library: StandardLibrary) -> Exchange:
    """What a module of the standard library or a builtin is for, in the words of its documentation."""
    if chance.random() < 0.7:
        name, summary = chance.choice(list(library.modules.items()))
        forms = ("What is the {} module?", "What does the {} module do?", "Describe the Python module {}.")
    else:
        name, summary = chance.choice(list(library.builtins.items()))
        forms = ("What does {}() do?", "What is {} in Python?", "Explain the built-in function {}.")
    return Exchange(chance.choice(forms).format(name), f"{name}: {summary}")


KNOWLEDGE = (capital, capital, capital, opposite, color, sound, calendar, translation)
"""All of them but sorting and modules, capitals most often."""


def fact(chance: Random) -> Exchange:
    """Any of the facts."""
    return chance.choice(KNOWLEDGE)(chance)
