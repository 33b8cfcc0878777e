"""What runs the search of the web plugin."""

from typing import Literal, TypeAlias

WebPluginEngine: TypeAlias = Literal[
    "native",
    "exa",
]
