"""`wireproof replay`."""

from pathlib import Path

import click

from wireproof.command_line.finishing import checked_formats, finish
from wireproof.storing.folder import load


@click.command("replay")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--format", "formats", default="text", show_default=True, help="Of text,json,junit,html,md.")
def command(folder: Path, formats: str) -> int:
    """Judge the transcript in FOLDER again, without a network, and write its reports anew."""
    names = checked_formats(formats, folder)
    return finish(load(folder), names, folder)
