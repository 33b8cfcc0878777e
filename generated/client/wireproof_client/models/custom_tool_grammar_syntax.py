"""The notation of a custom tool's grammar."""

from typing import Literal, TypeAlias

CustomToolGrammarSyntax: TypeAlias = Literal[
    "lark",
    "regex",
]
