"""Prompts the corpus's own writers make up from another seed: new words and numbers in known forms."""

from collections.abc import Callable, Iterator
from random import Random

from wireproof_training.conversation import Conversation, as_document, user
from wireproof_training.corpus.arithmetic import calculation
from wireproof_training.corpus.copying import echo, position, reading, remembered
from wireproof_training.corpus.exchange import Writer
from wireproof_training.corpus.facts import fact
from wireproof_training.corpus.honesty import unknown
from wireproof_training.corpus.json_answers import event, extracted
from wireproof_training.corpus.system_prompts import obeyed
from wireproof_training.corpus.tools.conversations import parallel, single
from wireproof_training.evaluation.case import Case, asked, exactly
from wireproof_training.special_tokens import CALL, END_OF_TOOL_RESULT, END_OF_TURN

_SEED = 99  # training uses others
_COUNT = 25
_LONG_TALK = 45

_SINGLE_TURN: tuple[tuple[str, Writer], ...] = (
    ("facts", fact),
    ("arithmetic", calculation),
    ("repeating new words", echo),
    ("picking words from a list", position),
    ("questions about a short text", reading),
    ("JSON from a sentence", extracted),
    ("JSON from a sentence", event),
)


def written_cases() -> Iterator[Case]:
    """Twenty-five of each kind, always the same."""
    chance = Random(_SEED)  # noqa: S311 - repeatable by design, nothing secret
    for category, writer in _SINGLE_TURN:
        for _ in range(_COUNT):
            question, answer = writer(chance)
            yield asked(category, Conversation((user(question),)), exactly(answer))
    for _ in range(_COUNT):
        yield asked("honesty", Conversation((user(unknown(chance).question),)), r".*tiny model.*")
    yield from _last_turns("system prompts obeyed", obeyed, chance, _is_certain)
    yield from _last_turns("one call of a tool", single, chance, _is_call)
    yield from _last_turns("several calls at once", parallel, chance, _is_call)
    yield from _last_turns("answers from results", single, chance, _is_answer)
    yield from _memories(chance, "memory over one turn", talk=0)
    yield from _memories(chance, "memory over long talk", talk=_LONG_TALK)


def _last_turns(
    category: str,
    write: Callable[[Random], Conversation],
    chance: Random,
    fits: Callable[[str, str], bool],
) -> Iterator[Case]:
    """The last fitting turn of an assistant in each conversation that has one."""
    found = 0
    while found < _COUNT:
        segments = as_document(write(chance)).segments
        for place in reversed(range(len(segments))):
            before = "".join(segment.text for segment in segments[:place])
            wanted = segments[place].text.removesuffix(END_OF_TURN)
            if segments[place].learned and fits(before, wanted):
                yield Case(category, before, exactly(wanted))
                found += 1
                break


def _is_call(_: str, wanted: str) -> bool:
    return wanted.startswith(CALL)


def _is_answer(before: str, wanted: str) -> bool:
    return END_OF_TOOL_RESULT in before and not wanted.startswith(CALL)


def _is_certain(_: str, wanted: str) -> bool:
    """Questions beyond the model have several right answers."""
    return "tiny model" not in wanted.lower()


def _memories(chance: Random, category: str, talk: int) -> Iterator[Case]:
    for _ in range(_COUNT):
        told, (question, answer) = remembered(chance)
        between = [turn for _ in range(talk) for turn in fact(chance).turns()]
        yield asked(category, Conversation((*told, *between, user(question))), exactly(answer))
