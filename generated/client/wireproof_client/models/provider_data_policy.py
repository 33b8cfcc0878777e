"""Whether a provider may keep data."""

from typing import Literal, TypeAlias

ProviderDataPolicy: TypeAlias = Literal[
    "deny",
    "allow",
]
