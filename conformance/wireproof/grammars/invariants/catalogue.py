"""All kinds of invariants, by the name that grammars use."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wireproof.grammars.breach import Breach
from wireproof.grammars.invariants.agreement import agrees, repeats
from wireproof.grammars.invariants.keys import below, counts, every, in_order
from wireproof.grammars.invariants.scene import Scene
from wireproof.grammars.invariants.texts import adds_up, fresh
from wireproof.grammars.invariants.values import absent, constant, holds, named

INVARIANTS: Mapping[str, Callable[[Scene, Mapping[str, Any]], Iterator[Breach]]] = {
    "absent": absent,
    "adds-up": adds_up,
    "agrees": agrees,
    "below": below,
    "constant": constant,
    "counts": counts,
    "every": every,
    "fresh": fresh,
    "holds": holds,
    "in-order": in_order,
    "named": named,
    "repeats": repeats,
}
