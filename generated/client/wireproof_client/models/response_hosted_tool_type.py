"""The tools of a server that can be chosen by type alone."""

from typing import Literal, TypeAlias

ResponseHostedToolType: TypeAlias = Literal[
    "file_search",
    "web_search",
    "web_search_2025_08_26",
    "web_search_preview",
    "web_search_preview_2025_03_11",
    "computer",
    "computer_use",
    "computer_use_preview",
    "image_generation",
    "code_interpreter",
    "shell",
    "apply_patch",
    "programmatic_tool_calling",
]
