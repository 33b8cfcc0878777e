"""Why the turn ends, at its natural end or a stop sequence (`stop`), the limit of tokens (`length`), with calls
(`tool_calls`, formerly `function_call`), or because content was withheld (`content_filter`).
"""

from typing import Literal, TypeAlias

ChatFinishReason: TypeAlias = Literal[
    "stop",
    "length",
    "tool_calls",
    "content_filter",
    "function_call",
]
