"""Words nobody has seen: they cannot be known by heart, so whoever repeats them has learned to copy."""

from random import Random

from wireproof_training.corpus.words.common import ADJECTIVES, FIRST_NAMES, NOUNS, PARAMETERS, VERBS

_ONSETS = "b c d f g h j k l m n p r s t v w z br ch cl dr fl gr kr pl pr sh sk sl sp st th tr".split()
_VOWELS = "a e i o u a e i o ai ea oo ou y".split()
_CODAS = ["", "", "", "", "l", "m", "n", "r", "s", "t", "x", "k", "nd", "rt", "ng"]
_CHARACTERS = "äöüéèçñåøßžłабвгдежθλπ你好世界日本語한국어🙂🎉🚀🐍🌍❤✓→€½"
_EVERYDAY = NOUNS + ADJECTIVES + VERBS + PARAMETERS


def syllables(chance: Random) -> str:
    """A pronounceable word of one to three random syllables."""
    count = chance.choice((1, 2, 2, 2, 3))
    return "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(count))


def word(chance: Random) -> str:
    """A word to copy: everyday or invented, half and half."""
    return chance.choice(_EVERYDAY) if chance.random() < 0.5 else syllables(chance)


def words(chance: Random, least: int, most: int) -> str:
    """Between `least` and `most` words with spaces between them."""
    return " ".join(word(chance) for _ in range(chance.randint(least, most)))


def name(chance: Random) -> str:
    """A first name, known or invented."""
    return chance.choice(FIRST_NAMES) if chance.random() < 0.6 else syllables(chance).capitalize()


def foreign(chance: Random) -> str:
    """A few characters that take more than one byte each."""
    return "".join(chance.choice(_CHARACTERS) for _ in range(chance.randint(1, 4)))


def phrase(chance: Random) -> str:
    """Something one may be asked to repeat: words, now and then a number, a name, a sign or foreign characters."""
    kind = chance.random()
    text = words(chance, 1, 6)
    if kind < 0.12:
        return f"{text} {chance.randrange(1000)}"
    if kind < 0.22:
        return f"{name(chance)} {chance.choice(('likes', 'has', 'sees', 'wants'))} {text}"
    if kind < 0.28:
        return f"{text} {foreign(chance)}"
    if kind < 0.34:
        return f"{word(chance)}, {word(chance)} and {word(chance)}"
    return text
