"""What a step's request may be refused for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expectation:
    """A request that the contract allows, so that a refusal has to be justified.

    `clause` is the one that fails when it is not. With `capability` (a name in the profile's table) being optional, a
    4xx that names one of `parameters` makes the clause not applicable, unless the exchange labelled `proven_by` was
    accepted: then the target has the capability, and refuses only this form of it.
    """

    clause: str
    capability: str | None = None
    parameters: tuple[str, ...] = ()
    proven_by: str | None = None
