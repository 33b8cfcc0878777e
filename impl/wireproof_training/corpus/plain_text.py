"""Text without turns, as prompts of completions have it."""

from random import Random

from wireproof_training.corpus.arithmetic import calculation, comparison, counting, equation
from wireproof_training.corpus.copying import echo, reading
from wireproof_training.corpus.exchange import Exchange
from wireproof_training.corpus.facts import fact, sorting
from wireproof_training.corpus.familiar import EXCHANGES, LINES
from wireproof_training.corpus.simple_code import sample
from wireproof_training.corpus.stories import sentence_story, story


def code(chance: Random) -> str:
    """One to three functions, sometimes below a comment that asks for them."""
    each = []
    for _ in range(chance.choice((1, 1, 2, 3))):
        one = sample(chance)
        each.append(one.code if chance.random() < 0.6 else f"# A function that {one.purpose}\n{one.code}")
    return "\n\n".join(each)


def _question(chance: Random) -> Exchange:
    kinds = (fact, fact, calculation, calculation, reading, echo, comparison, counting, sorting)
    return chance.choice(kinds)(chance)


def questions(chance: Random) -> str:
    """Questions and answers, marked as such."""
    ask, reply = chance.choice((("Q: ", "A: "), ("Question: ", "Answer: "), ("User: ", "Assistant: ")))
    pairs = []
    for _ in range(chance.randint(1, 5)):
        pair = Exchange(*chance.choice(EXCHANGES)) if chance.random() < 0.2 else _question(chance)
        pairs.append(f"{ask}{pair.question}\n{reply}{pair.answer}")
    return "\n".join(pairs)


def statements(chance: Random) -> str:
    """Facts and equations in a row."""
    if chance.random() < 0.5:
        return " ".join(fact(chance).answer for _ in range(chance.randint(2, 6)))
    equations = (equation(chance) for _ in range(chance.randint(4, 12)))
    return "\n".join(f"{left} {sign} {right} = {result}" for left, sign, right, result in equations)


def line(chance: Random) -> str:
    """One of the lines that manuals show, or an opening exchange as running text."""
    if chance.random() < 0.8:
        return chance.choice(LINES)
    question, answer = chance.choice(EXCHANGES)
    return f"{question} {answer}"


def stories(chance: Random) -> str:
    """One story, or several chapters for those who want much text."""
    if chance.random() < 0.1:
        return sentence_story(chance)
    return "\n\n".join(story(chance) for _ in range(chance.choice((1, 1, 1, 1, 2, 4))))


def plain_text(chance: Random) -> str:
    """Any of them."""
    kinds = (stories, stories, stories, stories, code, questions, questions, statements, line, line)
    return chance.choice(kinds)(chance)
