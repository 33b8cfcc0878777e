"""How quickly, and at what price, a request is served. With auto the server chooses."""

from typing import Literal, TypeAlias

ServiceTier: TypeAlias = Literal[
    "auto",
    "default",
    "flex",
    "scale",
    "priority",
    "fast",
    "ultrafast",
]
