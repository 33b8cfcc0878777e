"""Several documented forms in one request, and each by itself only where the target refuses them together."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any

from wireproof.probes.chat.conversation import OPERATION
from wireproof.probing.step import Step, post
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

COMBINED = "chat.combination.accepted"


@dataclass(frozen=True)
class Form:
    """One documented form: `fields` is a whole request that has it and no other, `clause` what a refusal breaks."""

    name: str
    clause: str
    fields: dict[str, Any]


def together(label: str, fields: dict[str, Any], forms: Sequence[Form]) -> Generator[Step, Exchange, Exchange]:
    """Ask with all forms at once; after a refusal ask with each alone, so that the report names the one refused.

    Returns the answer to all at once.
    """
    exchange = yield post(label, OPERATION, fields, Expectation(COMBINED))
    if not exchange.succeeded:
        for form in forms:
            yield post(f"{label}/{form.name}", OPERATION, form.fields, Expectation(form.clause))
    return exchange
