"""Conversations that clients send as they grew: not each turn has a text, and not each is followed by an answer."""

from typing import Any

from wireproof.probes.chat.conversation import asking, user
from wireproof.probes.chat.together import Form, together
from wireproof.probing.probe import Script, Situation, probe

_BRIEF = {"role": "system", "content": [{"type": "text", "text": text} for text in ("Be", " brief.")]}
_SILENT = {"role": "assistant", "content": ""}
_TWICE = (user("Hi"), user("Bye"))


@probe("chat.turns", requests=1, tokens=60, after=("chat.reference", "chat.parts"), further=True)
def turns(situation: Situation) -> Script:
    """A system message in parts, an answer that was empty, and two messages of the user in a row."""
    forms = [
        Form("system-parts", "chat.messages.system-parts", _asked(situation, _BRIEF, user("Hi"))),
        Form("silent", "chat.messages.empty-answer", _asked(situation, user("Hi"), _SILENT, user("Bye"))),
        Form("twice", "chat.messages.two-in-a-row", _asked(situation, *_TWICE)),
    ]
    yield from together("chat.turns", _asked(situation, _BRIEF, user("Hi"), _SILENT, *_TWICE), forms)


def _asked(situation: Situation, *messages: dict[str, Any]) -> dict[str, Any]:
    return asking(situation, messages=list(messages), max_tokens=1)
