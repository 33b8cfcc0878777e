"""Why a response ended early. interrupted is an extension (mistral.rs)."""

from typing import Literal, TypeAlias

ResponseIncompleteReason: TypeAlias = Literal[
    "max_output_tokens",
    "content_filter",
    "interrupted",
]
