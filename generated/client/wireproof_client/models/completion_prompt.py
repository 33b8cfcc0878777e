"""What to continue: a text, a list of texts, the token ids of one text, or a list of those.

Null stands for the beginning of a document. An empty list asks for nothing and is answered with no choices.
"""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    pass

CompletionPrompt: TypeAlias = "str | list[str] | list[int] | list[list[int]] | None"
