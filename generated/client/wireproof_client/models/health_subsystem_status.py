"""Whether a thing that the server depends on can be used now."""

from typing import Literal, TypeAlias

HealthSubsystemStatus: TypeAlias = Literal[
    "ok",
    "unavailable",
]
