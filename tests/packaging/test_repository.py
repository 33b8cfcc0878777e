"""The repository keeps its shape, and names no machine and no place that packages come from."""

import re
from pathlib import Path
from urllib.parse import unquote

TOP_LEVEL = {
    *(".ci", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md"),
    *("conformance", "docs", "generated", "impl", "openapi", "pyproject.toml", "tests"),
}
# Written in pieces, or this file would name what it forbids.
PACKAGE_PLACES = re.compile(
    "|".join(
        (
            "py" + r"pi\.org",
            "python" + r"hosted\.org",
            "registry\\." + r"npmjs",
            "un" + r"pkg\.com",
            "jsdeliv" + r"r\.net",
            "cdnjs\\." + "cloudflare",
            "huggingface" + r"\.co/",
            "--index" + "-url[ =]",
            "releases/" + "download/",
        )
    )
)
MACHINE_PATHS = re.compile(r"(?<![\w./{}*-])/(?:home|root|work|Users|mnt|opt)/\w")
NOT_TEXT = {".gguf", ".png", ".ico", ".woff2"}


def text_files(repository: Path, tracked_files: list[Path]) -> dict[Path, str]:
    return {
        path: (repository / path).read_text(encoding="utf-8")
        for path in tracked_files
        if path.suffix not in NOT_TEXT and ".min." not in path.name and "swagger" not in path.as_posix()
    }


def test_the_top_level_is_fixed(tracked_files: list[Path]) -> None:
    assert {path.parts[0] for path in tracked_files} == TOP_LEVEL


def test_no_file_names_a_place_that_packages_come_from(repository: Path, tracked_files: list[Path]) -> None:
    found = [
        f"{path}: {match.group()}"
        for path, text in text_files(repository, tracked_files).items()
        for match in PACKAGE_PLACES.finditer(text)
    ]
    assert found == []


def test_no_file_names_a_path_of_a_machine(repository: Path, tracked_files: list[Path]) -> None:
    found = [
        f"{path}: {match.group()}"
        for path, text in text_files(repository, tracked_files).items()
        for match in MACHINE_PATHS.finditer(text)
    ]
    assert found == []


def test_the_search_for_machine_paths_would_find_one() -> None:
    assert MACHINE_PATHS.search(f"cd {'/'}home/someone")
    assert not MACHINE_PATHS.search("paths/home/page.yaml")


def test_no_hand_written_file_is_too_long_to_read(repository: Path, tracked_files: list[Path]) -> None:
    lengths = {
        path: len((repository / path).read_text().splitlines())
        for path in tracked_files
        if path.suffix == ".py" and path.parts[0] in {"conformance", "impl", "openapi", "tests"}
    }
    assert lengths
    assert {path: lines for path, lines in lengths.items() if lines >= 300} == {}


def test_every_link_of_the_documentation_leads_somewhere(repository: Path, tracked_files: list[Path]) -> None:
    pages = [path for path in tracked_files if path.suffix == ".md"]
    links = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"", (repository / page).read_text())
        for target in target
        if target and "://" not in target and not target.startswith("mailto:")
    ]
    assert links
    assert [f"{page}: {target}" for page, target in links if not _leads_somewhere(repository, page, target)] == []


def _leads_somewhere(repository: Path, page: Path, target: str) -> bool:
    name, _, anchor = target.partition("#")
    path = (repository / page).parent / unquote(name) if name else repository / page
    if not path.exists():
        return False
    if not anchor or path.suffix != ".md":
        return True
    headings = re.findall(r"^#+ (.+)$", path.read_text(), re.MULTILINE)
    return anchor in {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
