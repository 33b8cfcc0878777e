"""`wireproof compare`."""

from pathlib import Path

import click

from wireproof.reports.comparing import Column, comparison
from wireproof.reports.reading import NoReport, read_report
from wireproof.running.could_not_run import CouldNotRun
from wireproof.storing.writing import write_whole


@click.command("compare")
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default="comparison.html", show_default=True, help="The page.")
def command(reports: tuple[Path, ...], out: Path) -> int:
    """Put two or more REPORTS (folders of runs, or report.json files) side by side in one HTML page."""
    if len(reports) < 2:  # noqa: PLR2004 - what comparing means
        raise CouldNotRun("usage", "one report alone cannot be compared", "Name at least two.")
    try:
        columns = [Column(name, read_report(path)) for name, path in zip(_names(reports), reports, strict=True)]
    except NoReport as error:
        raise CouldNotRun("usage", str(error), "Name folders that `wireproof run --out` wrote.") from error
    write_whole(out, comparison(columns))
    click.echo(f"written to {out}")
    return 0


def _names(reports: tuple[Path, ...]) -> list[str]:
    """A name for each column: the folder's; where that is not unique, the whole path."""
    short = [path.name if path.suffix != ".json" else path.parent.name or path.stem for path in reports]
    return [name if short.count(name) == 1 else str(path) for name, path in zip(short, reports, strict=True)]
