"""What a measurement found, and whether it meets its goal."""

import operator
from dataclasses import dataclass
from statistics import median
from typing import Literal


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound for the median of a ratio."""

    comparison: Literal["<=", "<", ">="]
    bound: float

    def met_by(self, value: float) -> bool:
        """Whether the value keeps the bound."""
        return bool({"<=": operator.le, "<": operator.lt, ">=": operator.ge}[self.comparison](value, self.bound))

    def __str__(self) -> str:
        return f"{self.comparison} {self.bound:g}"


@dataclass(frozen=True, slots=True)
class Row:
    """One quantity over all rounds. `names` are what a number alone does not tell, as which were missed."""

    measurement: str
    quantity: str
    unit: str
    samples: tuple[float, ...]
    goal: Goal | None = None
    names: tuple[str, ...] | None = None

    @property
    def median(self) -> float:
        """The middle sample."""
        return median(self.samples)

    @property
    def verdict(self) -> str:
        """`met`, `missed`, or nothing where there is no goal."""
        if self.goal is None:
            return ""
        return "met" if self.goal.met_by(self.median) else "missed"

    def as_json(self) -> dict[str, object]:
        """The row for machines."""
        return {
            "measurement": self.measurement,
            "quantity": self.quantity,
            "unit": self.unit,
            "minimum": min(self.samples),
            "median": self.median,
            "maximum": max(self.samples),
            "samples": list(self.samples),
            "goal": str(self.goal) if self.goal else None,
            "verdict": self.verdict or None,
            **({} if self.names is None else {"names": list(self.names)}),
        }


def ratio(measurement: str, quantity: str, over: tuple[Row, Row], goal: Goal | None = None) -> Row:
    """The first row over the second, round by round."""
    pairs = zip(over[0].samples, over[1].samples, strict=True)
    return Row(measurement, quantity, "x", tuple(first / second for first, second in pairs), goal)


def table(rows: list[Row]) -> str:
    """The rows for people, and below them the names that rows have."""
    heads = ("measurement", "quantity", "unit", "min", "median", "max", "goal", "verdict")
    lines = [heads] + [
        (
            row.measurement,
            row.quantity,
            row.unit,
            *(f"{value:.4g}" for value in (min(row.samples), row.median, max(row.samples))),
            str(row.goal or ""),
            row.verdict,
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    told = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    below = [f"{row.quantity}: {', '.join(row.names) or 'none'}" for row in rows if row.names is not None]
    return "\n".join([*told, "", *below] if below else told)
