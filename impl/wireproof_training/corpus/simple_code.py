"""Very simple Python: a function, and the request that asks for it."""

from dataclasses import dataclass
from random import Random

from wireproof_training.corpus.words.common import NOUNS
from wireproof_training.corpus.words.invented import word

_ARITHMETIC = (
    ("+", "add", "adds", "sum"),
    ("-", "subtract", "subtracts", "difference"),
    ("*", "multiply", "multiplies", "product"),
    ("/", "divide", "divides", "quotient"),
)
_ARGUMENTS = ("a", "b", "x", "y", "m", "n", "first", "second", "left", "right")
_LISTS = {"items": "item", "values": "value", "numbers": "number", "data": "item", "words": "word"}

_TEMPLATES = (
    ("def is_even({x}):\n    return {x} % 2 == 0\n", "checks if a number is even"),
    ("def is_odd({x}):\n    return {x} % 2 == 1\n", "checks if a number is odd"),
    ("def square({x}):\n    return {x} * {x}\n", "squares a number"),
    ("def double({x}):\n    return 2 * {x}\n", "doubles a number"),
    (
        "def total({xs}):\n    result = 0\n    for {i} in {xs}:\n        result += {i}\n    return result\n",
        "sums a list",
    ),
    ("def count({xs}):\n    return len({xs})\n", "counts the items of a list"),
    (
        (
            "def largest({xs}):\n    best = {xs}[0]\n    for {i} in {xs}:\n"
            "        if {i} > best:\n            best = {i}\n    return best\n"
        ),
        "finds the largest item",
    ),
    ('def greet(name):\n    print("Hello, " + name + "!")\n', "greets a person"),
    (
        "def factorial({x}):\n    if {x} <= 1:\n        return 1\n    return {x} * factorial({x} - 1)\n",
        "computes the factorial",
    ),
    (
        (
            "def fibonacci({x}):\n    if {x} < 2:\n        return {x}\n"
            "    return fibonacci({x} - 1) + fibonacci({x} - 2)\n"
        ),
        "computes Fibonacci numbers",
    ),
    ("def reverse({xs}):\n    return {xs}[::-1]\n", "reverses a list"),
    ("def first({xs}):\n    return {xs}[0]\n", "returns the first item of a list"),
    ("def last({xs}):\n    return {xs}[-1]\n", "returns the last item of a list"),
    ("def print_all({xs}):\n    for {i} in {xs}:\n        print({i})\n", "prints every item of a list"),
    (
        "def read_lines(path):\n    with open(path) as file:\n        return [line.strip() for line in file]\n",
        "reads the lines of a file",
    ),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """Code, and what it does in words that follow "a function that"."""

    code: str
    purpose: str


def sample(chance: Random) -> Sample:
    """One function."""
    kind = chance.random()
    if kind < 0.3:
        return _arithmetic(chance)
    if kind < 0.42:
        return _constant(chance)
    template, purpose = chance.choice(_TEMPLATES)
    plural = chance.choice(list(_LISTS))
    code = template.format(x=chance.choice(_ARGUMENTS), xs=plural, i=_LISTS[plural])
    return Sample(code, purpose)


def _arithmetic(chance: Random) -> Sample:
    sign, name, verb, result = chance.choice(_ARITHMETIC)
    left, right = chance.sample(_ARGUMENTS, 2)
    body = chance.choice(
        (
            f"    return {left} {sign} {right}\n",
            f"    return {left} {sign} {right}\n",
            f"    result = {left} {sign} {right}\n    return result\n",
            f'    """Return the {result} of {left} and {right}."""\n    return {left} {sign} {right}\n',
        )
    )
    purpose = chance.choice((f"returns the {result} of two numbers", f"{verb} two numbers"))
    return Sample(f"def {name}({left}, {right}):\n{body}", purpose)


def _constant(chance: Random) -> Sample:
    name, value = chance.choice(NOUNS), word(chance)
    return Sample(f'def get_{name}():\n    return "{value}"\n', f"returns the {name} {value}")
