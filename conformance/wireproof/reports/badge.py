"""A badge: the verdict in two words, for a README."""

from typing import Any

from wireproof.reports.rendering import render

_COLOURS = {"conformant": "#2e7d32", "nonconformant": "#c62828", "inconclusive": "#b26a00", "error": "#5f6368"}
_LEFT = "wireproof"
_CHARACTER = 6.6
"""Pixels that a character of the badge's font takes, measured with a little room."""


def badge(report: dict[str, Any]) -> str:
    """An SVG picture that says the profile and the verdict."""
    right = f"{report['profile']}: {report['verdict']}"
    left_width = round(len(_LEFT) * _CHARACTER + 12)
    right_width = round(len(right) * _CHARACTER + 12)
    return render(
        "badge.svg.html.jinja",
        left=_LEFT,
        right=right,
        left_width=left_width,
        right_width=right_width,
        colour=_COLOURS[report["verdict"]],
    )
