"""The folder of a run."""

import json
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.scope import Scope
from wireproof.storing.transcript_as_json import transcript_from_json, transcript_to_json
from wireproof.storing.writing import make_ready, write_whole
from wireproof.transcript.transcript import Transcript

FILE = "transcript.json"
_FORMAT = 1


@dataclass(frozen=True)
class Recording:
    """A transcript, and what its run was asked to judge: all that a report is made of."""

    transcript: Transcript
    scope: Scope


def store(recording: Recording, folder: Path) -> None:
    """Write the recording into the folder, which is made where it is missing. Raises CouldNotRun where it cannot be."""
    value = {
        "format": _FORMAT,
        "kit": version("wireproof"),
        "contract": version("wireproof-contract"),
        "scope": asdict(recording.scope),
        **transcript_to_json(recording.transcript),
    }
    make_ready(folder)
    write_whole(folder / FILE, _lines(value))


def _lines(value: dict[str, Any]) -> str:
    """A line for each member, and one for each exchange: for `grep` and `diff`."""
    exchanges = ",\n".join(json.dumps(exchange) for exchange in value["exchanges"])
    members = [f"{json.dumps(name)}: {json.dumps(each)}" for name, each in value.items() if name != "exchanges"]
    return "{\n" + ",\n".join([*members, f'"exchanges": [\n{exchanges}\n]']) + "\n}\n"


def load(folder: Path) -> Recording:
    """What `store` wrote. Raises CouldNotRun where there is nothing, or something else."""
    file = folder / FILE
    try:
        value = json.loads(file.read_text(encoding="ascii"))
    except OSError as error:
        raise CouldNotRun("usage", f"{file} cannot be read: {error.strerror}", "Name the --out of a run.") from error
    except ValueError as error:
        raise CouldNotRun("usage", f"{file} is not JSON: {error}") from error
    try:
        if not isinstance(value, dict) or "format" not in value:
            raise CouldNotRun("usage", f"{file} is no transcript of a run", "Name the --out of a run.")
        if value["format"] != _FORMAT:
            raise CouldNotRun(
                "usage", f"{file} has format {value['format']!r}, this version of the kit reads {_FORMAT}"
            )
        scope = {**value["scope"], "only": tuple(value["scope"]["only"])}
        return Recording(transcript_from_json(value), Scope(**scope))
    except (KeyError, TypeError, ValueError) as error:
        raise CouldNotRun("usage", f"{file} is no transcript: {error!r}") from error
