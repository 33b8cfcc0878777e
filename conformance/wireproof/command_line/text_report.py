"""Verdicts as text: what fails first and whole, everything else counted."""

from collections import Counter
from collections.abc import Iterator, Sequence

import click

from wireproof.command_line.plain import plain
from wireproof.concluding.conclusion import Conclusion, broken_off
from wireproof.concluding.verdicts import ClauseVerdict, Verdict
from wireproof.running.curl_line import curl_line
from wireproof.transcript.spending import spending
from wireproof.transcript.transcript import Transcript

_COLOURS = {
    Verdict.FAIL: "red",
    Verdict.WARNING: "yellow",
    Verdict.INCONCLUSIVE: "magenta",
    Verdict.ERROR: "red",
    Verdict.PASS: "green",
}
_TOLD_WHOLE = (Verdict.ERROR, Verdict.WARNING, Verdict.FAIL)
"""The gravest last, where a terminal shows it."""


def text_report(transcript: Transcript, verdicts: Sequence[ClauseVerdict], conclusion: Conclusion) -> str:
    """The whole report, in colours that `click.echo` takes out where there is no terminal."""
    lines = [*_details(transcript, verdicts), *_left_open(verdicts), *_summary(transcript, verdicts, conclusion)]
    return "\n".join(lines)


def _details(transcript: Transcript, verdicts: Sequence[ClauseVerdict]) -> Iterator[str]:
    for verdict in _TOLD_WHOLE:
        for each in verdicts:
            if each.verdict is verdict:
                yield from _detail(transcript, each)
                yield ""


def _detail(transcript: Transcript, each: ClauseVerdict) -> Iterator[str]:
    heading = click.style(each.verdict.upper(), fg=_COLOURS[each.verdict], bold=True)
    yield f"{heading} {click.style(each.clause.id, bold=True)} ({each.clause.level})"
    yield f"  {each.clause.requirement}"
    for name, value in (
        ("found", each.message),
        ("expected", each.expected),
        ("actual", each.actual),
        ("place", each.place),
        ("in", _shortened(each.exchanges)),
        ("hint", each.clause.hint or ""),
    ):
        if value:
            yield f"  {name + ':':<10}{plain(value)}"
    exchange = transcript.exchange(each.exchanges[0]) if each.exchanges else None
    if exchange is not None:
        yield f"  {'again:':<10}{curl_line(transcript.target, exchange.request)}"


def _shortened(names: Sequence[str], shown: int = 6) -> str:
    more = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {more} more" if more > 0 else "")


def _left_open(verdicts: Sequence[ClauseVerdict]) -> Iterator[str]:
    """A line for each clause that was not decided, and one for each reason why some were not judged."""
    for each in verdicts:
        if each.verdict is Verdict.INCONCLUSIVE:
            heading = click.style("INCONCLUSIVE", fg=_COLOURS[each.verdict])
            yield f"{heading} {each.clause.id}: {plain(each.message)}"
    for verdict in (Verdict.NOT_APPLICABLE, Verdict.SKIPPED):
        reasons: dict[str, list[str]] = {}
        for each in verdicts:
            if each.verdict is verdict:
                reasons.setdefault(each.message, []).append(each.clause.id)
        for reason, clauses in reasons.items():
            yield f"{verdict.replace('_', ' ').upper()} {_shortened(clauses)}: {plain(reason)}"
    yield ""


def _summary(transcript: Transcript, verdicts: Sequence[ClauseVerdict], conclusion: Conclusion) -> Iterator[str]:
    target = transcript.target
    spent = spending(transcript.exchanges)
    counts = Counter(each.verdict for each in verdicts)
    colour = {Conclusion.CONFORMANT: "green", Conclusion.INCONCLUSIVE: "magenta"}.get(conclusion, "red")
    yield plain(f"{target.base_url}, model {target.model}, profile {target.profile}")
    yield f"spent {spent.requests} requests, {spent.tokens} tokens, {spent.seconds:.1f} s"
    yield ", ".join(f"{counts[verdict]} {verdict.replace('_', ' ')}" for verdict in Verdict if counts[verdict])
    for message in broken_off(transcript):
        yield click.style(plain(message), fg="magenta", bold=True)
    yield click.style(conclusion.upper(), fg=colour, bold=True)
