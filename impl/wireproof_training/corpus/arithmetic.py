"""Sums, differences and products of small numbers, and counting."""

from random import Random

from wireproof_training.corpus.exchange import Exchange
from wireproof_training.corpus.words.common import NUMBER_NAMES

_WORDS = {"+": "plus", "-": "minus", "*": "times"}


def equation(chance: Random) -> tuple[int, str, int, int]:
    """Left operand, sign, right operand and result; operands up to 20, for products up to 10."""
    sign = chance.choice("++-*")
    most = 10 if sign == "*" else 20 if chance.random() < 0.5 else 10
    left, right = chance.randint(0, most), chance.randint(0, most)
    if sign == "-" and right > left:
        left, right = right, left
    return left, sign, right, {"+": left + right, "-": left - right, "*": left * right}[sign]


def calculation(chance: Random) -> Exchange:
    """A question for one result."""
    left, sign, right, result = equation(chance)
    if chance.random() < 0.6:
        question = chance.choice(
            (
                f"What is {left} {sign} {right}?",
                f"What is {left}{sign}{right}?",
                f"{left} {sign} {right} = ?",
                f"Calculate {left} {sign} {right}.",
                f"{left}{sign}{right}",
            )
        )
        return Exchange(question, f"{left} {sign} {right} = {result}")
    question = chance.choice(
        (
            f"What is {left} {_WORDS[sign]} {right}?",
            f"How much is {left} {_WORDS[sign]} {right}?",
        )
    )
    return Exchange(question, f"{left} {_WORDS[sign]} {right} is {result}.")


def comparison(chance: Random) -> Exchange:
    """Which of two numbers is larger."""
    left, right = chance.sample(range(100), 2)
    if chance.random() < 0.5:
        return Exchange(f"Which is larger, {left} or {right}?", f"{max(left, right)} is larger.")
    return Exchange(f"Which is smaller, {left} or {right}?", f"{min(left, right)} is smaller.")


def counting(chance: Random) -> Exchange:
    """Counting up in digits or in words, or down."""
    last = chance.randint(3, 20)
    kind = chance.random()
    if kind < 0.6:
        question = chance.choice((f"Count to {last}.", f"Count from 1 to {last}.", f"Please count to {last}."))
        return Exchange(question, ", ".join(map(str, range(1, last + 1))) + ".")
    if kind < 0.8:
        question = f"Count to {NUMBER_NAMES[last]} in words."
        return Exchange(question, ", ".join(NUMBER_NAMES[1 : last + 1]) + ".")
    return Exchange(f"Count down from {last}.", ", ".join(map(str, range(last, 0, -1))) + ".")
