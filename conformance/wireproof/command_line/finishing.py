"""From a recording to verdicts, files and an exit code: the same for a run and for a replay."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from wireproof.command_line.exit_codes import EXIT_CODES
from wireproof.command_line.printing import tell
from wireproof.command_line.text_report import text_report
from wireproof.concluding.conclusion import conclude
from wireproof.concluding.verdicts import judge_transcript
from wireproof.contract.profile import Profile
from wireproof.reports.badge import badge
from wireproof.reports.html_report import html_report
from wireproof.reports.json_report import json_report
from wireproof.reports.junit_report import junit_report
from wireproof.reports.markdown_report import markdown_report
from wireproof.reports.report import Judged, report
from wireproof.running.could_not_run import CouldNotRun
from wireproof.storing.folder import Recording
from wireproof.storing.writing import write_whole

Render = Callable[[dict[str, Any]], str]
FILES: Mapping[str, tuple[tuple[str, Render], ...]] = {
    "json": (("report.json", json_report),),
    "junit": (("junit.xml", junit_report),),
    "html": (("report.html", html_report),),
    "md": (("summary.md", markdown_report), ("badge.svg", badge)),
}
"""The files of each format; `report.json` is always written."""
FORMATS = ("text", *FILES)


def finish(recording: Recording, formats: Collection[str], folder: Path | None) -> int:
    """Judge, print the text, write what is asked for into the folder, and return the exit code.

    Raises CouldNotRun where a file cannot be written, when the text is told already.
    """
    transcript = recording.transcript
    verdicts = recording.scope.applied(judge_transcript(Profile(transcript.target.profile), transcript))
    conclusion = conclude(verdicts, transcript)
    if "text" in formats:
        tell(text_report(transcript, verdicts, conclusion))
    if folder is not None:
        data = report(Judged(transcript, verdicts, recording.scope.level))
        for name in dict.fromkeys(("json", *formats)):
            for file, render in FILES.get(name, ()):
                write_whole(folder / file, render(data))
        tell(f"written to {folder}", err=True)
    return EXIT_CODES[conclusion]


def checked_formats(text: str, folder: Path | None) -> tuple[str, ...]:
    """The formats of a list with commas. Raises CouldNotRun for an unknown one, and for a file that has no folder."""
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        raise CouldNotRun("usage", f"--format: {', '.join(unknown) or 'nothing'} is none of {', '.join(FORMATS)}")
    if folder is None and any(name in FILES for name in names):
        raise CouldNotRun("usage", "--format needs a folder for its files", "Name one with --out.")
    return names
