"""One prompt of the evaluation and what counts as right."""

import re
from dataclasses import dataclass

from wireproof_training.conversation import Conversation, prompt


@dataclass(frozen=True, slots=True)
class Case:
    """The greedy continuation of `prompt` must match `pattern` as a whole, surrounding space aside."""

    category: str
    prompt: str
    pattern: str
    most_tokens: int = 120

    def accepts(self, text: str) -> bool:
        """Whether the continuation is right."""
        return re.fullmatch(self.pattern, text.strip(), re.DOTALL) is not None


def exactly(text: str) -> str:
    """The pattern of this very text."""
    return re.escape(text.strip())


def asked(category: str, conversation: Conversation, pattern: str) -> Case:
    """The assistant's next turn in a conversation."""
    return Case(category, prompt(conversation), pattern)
