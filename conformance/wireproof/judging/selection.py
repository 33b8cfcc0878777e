"""Which exchanges a judge looks at."""

from dataclasses import dataclass
from typing import Literal

from wireproof.transcript.exchange import Exchange

Kind = Literal["whole", "stream", "refusal", "any", "silence"]


@dataclass(frozen=True, slots=True)
class Answers:
    """Every exchange of the operations, whoever triggered it, one at a time.

    `whole`: a success without a stream asked for. `stream`: a success with one. `refusal`: a status from 400. `any`:
    every answer. `silence`: no answer came. No operations means all, and what belongs to none.
    """

    operations: tuple[str, ...]
    kind: Kind

    def admits(self, exchange: Exchange) -> bool:
        """Whether the judge looks at this one."""
        if self.operations and exchange.operation not in self.operations:
            return False
        if self.kind == "whole":
            return exchange.succeeded and not exchange.request.wants_stream
        if self.kind == "stream":
            return exchange.streamed
        if self.kind == "refusal":
            return exchange.status is not None and exchange.status >= 400  # noqa: PLR2004 - where refusals begin
        return (exchange.status is None) == (self.kind == "silence")


@dataclass(frozen=True, slots=True)
class Steps:
    """The exchanges of these labels, all together; each must have succeeded unless `any_status`."""

    labels: tuple[str, ...]
    any_status: bool = False


Selection = Answers | Steps


def whole_answers(*operations: str) -> Answers:
    """Successes without a stream."""
    return Answers(operations, "whole")


def streams(*operations: str) -> Answers:
    """Successes with a stream."""
    return Answers(operations, "stream")


def refusals(*operations: str) -> Answers:
    """Answers with a status from 400."""
    return Answers(operations, "refusal")


def answers(*operations: str) -> Answers:
    """Every answer."""
    return Answers(operations, "any")


def silences(*operations: str) -> Answers:
    """What no answer came to."""
    return Answers(operations, "silence")


def steps(*labels: str) -> Steps:
    """The exchanges of these labels, when all of them succeeded."""
    return Steps(labels)


def attempts(*labels: str) -> Steps:
    """The exchanges of these labels, whatever became of them (even a NoAnswer)."""
    return Steps(labels, any_status=True)
