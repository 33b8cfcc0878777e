"""What to prefer in a provider."""

from typing import Literal, TypeAlias

ProviderSort: TypeAlias = Literal[
    "price",
    "throughput",
    "latency",
]
