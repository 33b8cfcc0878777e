"""Whether the words of messages reach the prompt, as the number of its tokens tells."""

import re
from typing import Any

from wireproof.judges.chat.common import reference_turn, succeeded
from wireproof.judges.chat.usage import is_constant
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn, token_count
from wireproof.transcript.exchange import Exchange

_SERIALISED = re.compile(r"""["']type["']\s*:\s*["']text["']|\[object Object\]""")
_TOKENS_PER_JOIN = 2
"""What a server may put between parts: a space, an empty line."""
_FEWER = 3
"""White space between parts may be trimmed."""
_BORDERS = 3
"""Tokens that saying it as a message of its own may save: white space at its ends."""
_TOKENS_OF_A_ROLE = 1
"""By as much the names of two roles may differ."""
_TOKENS_OF_AN_EMPTY_MESSAGE = 8
_TOKENS_PER_WORD = 0.7
"""Low: even counts that are estimates by length reach it."""


def _prompt(subject: Subject, *exchanges: Exchange) -> list[int] | None:
    """Their numbers of prompt tokens; None where one is missing, or all conversations count the same."""
    counts = [token_count(each, "prompt_tokens") for each in exchanges]
    others = succeeded(subject, "chat.reference", "chat.system", "chat.developer", "chat.history")
    known = [count for each in others if (count := token_count(each, "prompt_tokens")) is not None]
    return None if is_constant(known) or None in counts else [count for count in counts if count is not None]


@judge("chat.messages.parts-read", steps("chat.reference", "chat.parts"))
def parts_are_read_as_their_text(subject: Subject, reference: Exchange, parts: Exchange) -> Outcome | None:
    """The parts of a text count as the text does: more is their JSON in the prompt, less is a part lost."""
    if (counts := _prompt(subject, reference, parts)) is None:
        return _parts_are_not_told(reference, parts)
    content = parts.request.fields["messages"][0]["content"]
    once, found = counts
    most = once + _TOKENS_PER_JOIN * len(content)
    if found > most:
        return Failed(
            "the prompt has more than the text of the parts", f"at most {most}", str(found), "usage.prompt_tokens"
        )
    if found < once - _FEWER:
        return Failed("the prompt lacks text of the parts", f"about {once}", str(found), "usage.prompt_tokens")
    return PASSED


def _parts_are_not_told(reference: Exchange, parts: Exchange) -> Outcome | None:
    """What the answer says shows something only where nothing is counted, for a model may speak JSON of its own."""
    turn, whole = first_turn(parts), first_turn(reference)
    if turn and whole and _SERIALISED.search(turn.content) and not _SERIALISED.search(whole.content):
        return Failed("the answer speaks of the parts' JSON", "an answer to their text", repr(turn.content), "content")
    return None


def _is_ignored(subject: Subject, reference: Exchange, other: Exchange) -> Outcome | None:
    """A message that was dropped leaves the prompt exactly as it was, and so the answer.

    Templates may say something of their own where no instruction is given, so a prompt need not grow by one.
    """
    if (counts := _prompt(subject, reference, other)) is None:
        return None
    turn, whole = first_turn(other), reference_turn(subject)
    same_answer = turn is None or whole is None or whole.content.startswith(turn.content.rstrip("\ufffd"))
    if counts[0] == counts[1] and same_answer:
        role = other.request.fields["messages"][0]["role"]
        return Failed(
            f"the {role} message is not in the prompt", f"other than {counts[0]}", str(counts[1]), "usage.prompt_tokens"
        )
    return PASSED


@judge("chat.messages.system-read", steps("chat.reference", "chat.system"))
def system_messages_are_read(subject: Subject, reference: Exchange, other: Exchange) -> Outcome | None:
    """They are part of the prompt."""
    return _is_ignored(subject, reference, other)


@judge("chat.messages.developer-read", steps("chat.reference", "chat.developer"))
def developer_messages_are_read(subject: Subject, reference: Exchange, other: Exchange) -> Outcome | None:
    """They are part of the prompt."""
    return _is_ignored(subject, reference, other)


@judge("chat.messages.system-read", steps("chat.reference", "chat.system", "chat.developer"))
def instructions_are_read(
    subject: Subject, reference: Exchange, system: Exchange, developer: Exchange
) -> Outcome | None:
    """The system says twice what the developer says once: prompts as long as the reference hold nothing of either."""
    if (counts := _prompt(subject, reference, system, developer)) is None:
        return None
    alone, twice, once = counts
    if alone < twice <= alone + _TOKENS_OF_AN_EMPTY_MESSAGE and abs(twice - once) <= _TOKENS_OF_A_ROLE:
        return Failed("the instructions are not in the prompt", f"more than {alone}", str(twice), "usage.prompt_tokens")
    said, repeated = (_words(each.request.fields["messages"][0]) for each in (developer, system))
    least = int(_TOKENS_PER_WORD * (repeated - said))
    if alone < once < twice < once + least:
        place = "usage.prompt_tokens"
        return Failed("the prompt lacks a part of a longer instruction", f"at least {once + least}", str(twice), place)
    return PASSED


@judge("chat.messages.history-read", steps("chat.reference", "chat.history", "chat.system", "chat.developer"))
def earlier_turns_are_read(
    subject: Subject, reference: Exchange, history: Exchange, system: Exchange, developer: Exchange
) -> Outcome | None:
    """The prompt grows by the answer sent back and by the next question.

    What the question costs is the difference between saying it twice and once, to system and developer.
    """
    if (counts := _prompt(subject, reference, history, system, developer)) is None:
        return None
    alone, grown, twice, once = counts
    question = min(twice - once, alone + once)
    answer, asked = (_words(message) for message in history.request.fields["messages"][1:3])
    least = alone + max(question - _BORDERS, int(_TOKENS_PER_WORD * asked)) + int(_TOKENS_PER_WORD * answer)
    if grown < least:
        return Failed("the prompt lacks earlier turns", f"at least {least}", str(grown), "usage.prompt_tokens")
    return PASSED


def _words(message: dict[str, Any]) -> int:
    return len(str(message.get("content") or "").split())
