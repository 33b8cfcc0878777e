"""The measured part of the model card, rendered from the training record so that the two cannot disagree."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from wireproof_training.places import CARD, RECORD

_BEGIN = "<!-- measured: written from the training record, do not edit -->"
_END = "<!-- end of measured -->"


def refresh(card: Path = CARD, record: Path = RECORD) -> None:
    """Replace what stands between the card's two marks. Raises ValueError when the card lacks one of them."""
    text = card.read_text("utf-8")
    card.write_text(with_measurements(text, json.loads(record.read_text("utf-8"))), "utf-8")


def with_measurements(text: str, record: Mapping[str, Any]) -> str:
    """The card's text with the record's numbers in their place."""
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise ValueError(f"the card needs the lines {_BEGIN} and {_END}")
    return f"{before}{_BEGIN}\n\n{measured(record)}\n{_END}{after}"


def measured(record: Mapping[str, Any]) -> str:
    """The tables: the file, the run, the versions it depends on, the evaluation."""
    tables = (
        ("The file", _file(record)),
        ("The run", _run(record)),
        ("What the bytes depend on", record["software"].items()),
        ("Evaluation", _evaluation(record["evaluation"])),
    )
    return "\n".join(f"### {title}\n\n{_table(rows)}" for title, rows in tables)


def _table(rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {key} | {value} |" for key, value in rows]
    return "\n".join(["| | |", "|---|---|", *lines]) + "\n"


def _file(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "name", f"`{record['file']}`"
    yield "SHA-256", f"`{record['sha256']}`"
    yield "size", f"{record['bytes']:,} bytes"
    yield "parameters", f"{record['parameters']:,}"


def _run(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    settings = record["settings"]
    for place, stage in enumerate(settings["stages"], 1):
        phases = (
            f"{each['steps']} steps with {each['windows']} windows of {each['window_length']} tokens"
            for each in stage["phases"]
        )
        yield f"stage {place}", f"{', then '.join(phases)}; seed {stage['seed']}"
    yield "tokens read", f"{record['tokens']:,}, of which {record['learned_tokens']:,} were to be learned"
    yield "seed of weights and vocabulary; threads", f"{settings['seed']}; {settings['threads']}"
    yield "final loss", f"{record['final_loss']} nats a learned token"
    yield "time", f"{record['training_seconds'] / 60:.0f} minutes"
    yield "every other setting", f"in the record, `{Path(record['file']).stem}.json`"


def _evaluation(evaluation: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for category, score in evaluation["right_answers"].items():
        yield category, score.replace("/", " of ")
    yield "documentation kept out of training", f"{evaluation['held_out_bits_per_byte']} bits a byte"
