"""The precision of a model's weights."""

from typing import Literal, TypeAlias

ProviderQuantization: TypeAlias = Literal[
    "int4",
    "int8",
    "fp4",
    "fp6",
    "fp8",
    "fp16",
    "bf16",
    "fp32",
    "unknown",
]
