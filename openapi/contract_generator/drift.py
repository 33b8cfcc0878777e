"""Whether generated/ still is what openapi/ says."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from contract_generator.breach import Breach

IGNORED_PARTS = frozenset({"__pycache__"})


def drift(folder: Path, expected: Mapping[str, str]) -> Iterator[Breach]:
    """One breach for each file that is missing, different or not written by the generator."""
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and _counts(path)}
    for name in sorted(present | expected.keys()):
        if name not in present:
            yield Breach(f"generated {name}", "", "drift", "missing; run `make generate`")
        elif name not in expected:
            yield Breach(f"generated {name}", "", "drift", "not written by the generator; delete it")
        elif (folder / name).read_text(encoding="utf-8") != expected[name]:
            yield Breach(f"generated {name}", "", "drift", "differs from what openapi/ says; run `make generate`")


def _counts(path: Path) -> bool:
    return not IGNORED_PARTS.intersection(path.parts) and not any(part.endswith(".egg-info") for part in path.parts)


def write(folder: Path, expected: Mapping[str, str]) -> None:
    """Make `folder` hold exactly the expected files."""
    for name in [breach.file.removeprefix("generated ") for breach in drift(folder, expected)]:
        path = folder / name
        if name in expected:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(expected[name], encoding="utf-8")
        else:
            path.unlink()
