"""Why the text ends: `stop` at its natural end or a stop sequence, `length` at the limit of tokens, `content_filter`
where content was withheld.
"""

from typing import Literal, TypeAlias

CompletionFinishReason: TypeAlias = Literal[
    "stop",
    "length",
    "content_filter",
]
