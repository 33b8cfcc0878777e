"""The kits that are compared: how each is installed and asked, and where its report names what fails."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.kits.kit import Kit, Place, install, run
from wireproof_contract import documents

_EXAMPLES = 50
_KEY = "OPENAI_API_KEY"


class Wireproof:
    """Our own, with all that it does by default."""

    name = "wireproof"

    def install(self, folder: Path) -> None:
        """It is here."""

    def failed(self, place: Place) -> frozenset[str]:
        """The clauses that fail or warn."""
        command = (sys.executable, "-m", "wireproof", "run", "--base-url", place.base_url, "--model", place.model)
        variables = {**os.environ, _KEY: place.key}
        _, ended = run((*command, "--out", str(place.folder / "report")), place.folder, variables)
        report = _read(place.folder / "report" / "report.json")
        bad = {each["id"] for each in report.get("clauses", []) if each["verdict"] in {"fail", "warning"}}
        return frozenset({*bad, ended})


class Schemathesis:
    """Alone, with its own checks and the 3.2 document of the official dialect.

    Its coverage phase is left out: it sends more than ten thousand requests a run.
    """

    name = "schemathesis"

    def __init__(self) -> None:
        self._document = Path()

    def install(self, folder: Path) -> None:
        """It is here too, for our kit builds on it; the document is written where it can read it."""
        self._document = folder / "openapi.json"
        self._document.write_text(json.dumps(documents.profile("openai")))

    def failed(self, place: Place) -> frozenset[str]:
        """The checks that fail, with the operations in which they do."""
        report = place.folder / "report.json"
        command = (sys.executable, "-m", "schemathesis.cli", "run", str(self._document), "--url", place.base_url)
        bounds = ("--phases", "examples,fuzzing,stateful", "--max-examples", str(_EXAMPLES), "--no-shrink")
        repeatable = ("--seed", "1", "--generation-database", "none")
        told = ("--checks", "all", "--report", "json", "--report-json-path", str(report))
        header = ("--header", f"Authorization: Bearer {place.key}")
        _, ended = run((*command, *bounds, *repeatable, *told, *header), place.folder, os.environ)
        found = _read(report)
        bad = {f"{each['type']} in {where}" for each in found.get("failures", []) for where in each["operations"]}
        return frozenset({*bad, ended})


class LlmComply:
    """From PyPI. It tests chat and responses in two runs."""

    name = "llm-comply 0.5.0"

    def __init__(self) -> None:
        self._program = ""

    def install(self, folder: Path) -> None:
        """In an environment of its own."""
        install((sys.executable, "-m", "venv", str(folder / "llm-comply")), folder)
        programs = folder / "llm-comply" / "bin"
        install((str(programs / "python"), "-m", "pip", "install", "--quiet", "llm-comply==0.5.0"), folder)
        self._program = str(programs / "llm-comply")

    def failed(self, place: Place) -> frozenset[str]:
        """The tests that fail, each with what it complains of, for most fail on healthy servers too."""
        return frozenset(each for form in ("openai-chat", "open-responses") for each in self._complaints(place, form))

    def _complaints(self, place: Place, form: str) -> Iterator[str]:
        target = ("--base-url", place.base_url, "--model", place.model, "--api-key", place.key)
        printed, ended = run((self._program, *target, "--format", form, "--json"), place.folder, os.environ)
        yield f"{form} {ended}"
        for each in _parsed(printed).get("results", []):
            if each["status"] == "failed":
                yield from (f"{each['id']}: {complaint}" for complaint in each.get("errors") or ("failed",))


class Compatcanary:
    """From npm."""

    name = "compatcanary 0.2.2"

    def __init__(self) -> None:
        self._program = ""

    def install(self, folder: Path) -> None:
        """In a folder of its own."""
        own = folder / "compatcanary"
        own.mkdir()
        install(("npm", "install", "--prefix", str(own), "--no-audit", "--no-fund", "compatcanary@0.2.2"), own)
        self._program = str(own / "node_modules" / ".bin" / "compatcanary")

    def failed(self, place: Place) -> frozenset[str]:
        """The probes that do not pass."""
        target = ("--base-url", place.base_url, "--model", place.model, "--format", "json", "--fail-on", "any")
        printed, ended = run((self._program, "scan", *target), place.folder, {**os.environ, _KEY: place.key})
        results = _parsed(printed).get("results", [])
        return frozenset({ended, *(f"{each['id']}: {each['status']}" for each in results if each["status"] != "pass")})


def all_kits() -> list[Kit]:
    """Ours first."""
    return [Wireproof(), Schemathesis(), LlmComply(), Compatcanary()]


def _read(report: Path) -> dict[str, Any]:
    return _parsed(report.read_text()) if report.exists() else {}


def _parsed(text: str) -> dict[str, Any]:
    """The report; a kit that broke has none, which how it ended tells."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
