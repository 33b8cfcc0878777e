"""A tool that a server may run by itself."""

from typing import Literal, TypeAlias

HostedToolKind: TypeAlias = Literal[
    "web_search_preview",
    "code_interpreter",
    "shell",
]
