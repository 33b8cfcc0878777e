"""Clauses that no mutant can show in a selftest, each with the reason. One that is killed nevertheless is stale."""

from collections.abc import Mapping

EXEMPT: Mapping[str, str] = {
    "errors.fuzzed.answered": "Only generated requests show it, and a selftest sends the directed ones alone.",
}
