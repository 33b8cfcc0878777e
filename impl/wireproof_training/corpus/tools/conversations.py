"""Conversations in which tools are offered: one call, several at once, none, and the answer to their results."""

from random import Random

from wireproof_training.conversation import Conversation, Function, Turn, as_json, assistant, user
from wireproof_training.corpus.exchange import Exchange, as_typed
from wireproof_training.corpus.facts import fact
from wireproof_training.corpus.familiar import EXCHANGES
from wireproof_training.corpus.honesty import unknown
from wireproof_training.corpus.system_prompts import harmless
from wireproof_training.corpus.tools.invented import invented
from wireproof_training.corpus.tools.known import KNOWN, city, message, weather
from wireproof_training.corpus.tools.scenario import Scenario
from wireproof_training.corpus.words.invented import name


def scenario(chance: Random) -> Scenario:
    """A known tool or, a little more often, an invented one."""
    return chance.choice(KNOWN)(chance) if chance.random() < 0.45 else invented(chance)


def _two(chance: Random) -> list[Scenario]:
    """Two uses of differently named tools, for one name cannot have two definitions."""
    first = second = scenario(chance)
    while first.function["name"] == second.function["name"]:
        second = scenario(chance)
    return [first, second]


def _offered(chance: Random, needed: list[Scenario]) -> tuple[Function, ...]:
    """The needed tools among none to three others, in any order, each name once."""
    tools = {str(each.function["name"]): each.function for each in needed}
    for _ in range(chance.choice((0, 0, 1, 1, 2, 3))):
        other = scenario(chance).function
        tools.setdefault(str(other["name"]), other)
    return tuple(chance.sample(list(tools.values()), len(tools)))


def _small_talk(chance: Random) -> Exchange:
    kind = chance.random()
    if kind < 0.4:
        return Exchange(*chance.choice(EXCHANGES))
    return fact(chance) if kind < 0.75 else unknown(chance)


def _system(chance: Random) -> list[Turn]:
    text = harmless(chance)
    return [Turn("system", text)] if text else []


def _results(needed: list[Scenario]) -> list[Turn]:
    return [Turn("tool", as_json(each.result)) for each in needed]


def single(chance: Random) -> Conversation:
    """One call, in two of three conversations with its result and the answer, sometimes after other talk."""
    needed = [scenario(chance)]
    turns = _system(chance)
    if chance.random() < 0.15:
        turns += _small_talk(chance).turns()
    turns += [user(as_typed(chance, needed[0].request)), assistant("", needed[0].call)]
    if chance.random() < 0.6:
        turns += [*_results(needed), assistant(needed[0].answer)]
        if chance.random() < 0.2:
            turns += chance.choice((Exchange("Thanks!", "You are welcome!"), _small_talk(chance))).turns()
    return Conversation(tuple(turns), _offered(chance, needed))


def of_manuals(chance: Random) -> Conversation:
    """One call of a tool that manuals show, in half of them the weather: without tools that question is declined."""
    needed = [weather(chance) if chance.random() < 0.5 else chance.choice(KNOWN)(chance)]
    turns = [*_system(chance), user(as_typed(chance, needed[0].request)), assistant("", needed[0].call)]
    if chance.random() < 0.5:
        turns += [*_results(needed), assistant(needed[0].answer)]
    return Conversation(tuple(turns), _offered(chance, needed))


def _same_tool(chance: Random) -> tuple[list[Scenario], str]:
    """One tool for two or three values."""
    count = chance.choice((2, 2, 3))
    if chance.random() < 0.65:
        first = weather(chance)
        key = next(iter(first.arguments))
        where = [city(chance) for _ in range(count)]
        each = [_moved(first, key, place, chance) for place in where]
        listed = f"{', '.join(where[:-1])} and {where[-1]}"
        form = ("What is the weather in {}?", "What's the weather like in {}?", "Tell me the weather in {}.")
        return each, chance.choice(form).format(listed)
    first = message(chance)
    people = [name(chance) for _ in range(count)]
    body = first.arguments["body"]
    tool = first.function
    each = [
        Scenario(tool, "", {"to": person, "body": body}, {"ok": True}, f"I sent it to {person}.") for person in people
    ]
    return each, f"Send a message to {', '.join(people[:-1])} and {people[-1]}: {body}."


def _moved(first: Scenario, key: str, place: str, chance: Random) -> Scenario:
    other = weather(chance, place, key)
    return Scenario(first.function, "", {key: place}, other.result, other.answer)


def _different_tools(chance: Random) -> tuple[list[Scenario], str]:
    """Two tools in one request."""
    first, second = _two(chance)
    opening = first.request.rstrip(".?")
    follow = second.request[:1].lower() + second.request[1:]
    return [first, second], chance.choice((f"{first.request} {second.request}", f"{opening} and {follow}"))


def parallel(chance: Random) -> Conversation:
    """Two or three calls in one turn, then their results and one answer."""
    needed, request = _same_tool(chance) if chance.random() < 0.6 else _different_tools(chance)
    turns = [*_system(chance), user(request), assistant("", *(each.call for each in needed))]
    if chance.random() < 0.5:
        turns += [*_results(needed), assistant(" ".join(each.answer for each in needed))]
    return Conversation(tuple(turns), _offered(chance, needed))


def in_sequence(chance: Random) -> Conversation:
    """Two requests, each with its call and answer."""
    needed = _two(chance)
    turns = _system(chance)
    for each in needed:
        turns += [user(each.request), assistant("", each.call), *_results([each]), assistant(each.answer)]
    return Conversation(tuple(turns), _offered(chance, needed))


def unneeded(chance: Random) -> Conversation:
    """Tools are there, and the talk needs none of them."""
    turns = _system(chance)
    for _ in range(chance.choice((1, 1, 2))):
        turns += _small_talk(chance).turns()
    return Conversation(tuple(turns), _offered(chance, [scenario(chance)]))


def with_tools(chance: Random) -> Conversation:
    """Any of them, single calls most often."""
    kinds = (single, single, single, single, parallel, parallel, in_sequence, unneeded, unneeded)
    return chance.choice(kinds)(chance)
