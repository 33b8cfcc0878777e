"""What every template may use, and the files that are rendered from templates of our own."""

import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent.parent / "templates" / "client"
WIDTH = 120
ASYNCHRONOUS = "async_"


def docstring(text: str, indent: int = 0) -> str:
    """The text as a docstring that is wrapped at the width of lines, to be put behind so many blanks."""
    mark = 'r"""' if "\\" in text else '"""'
    text = text.replace('"""', "'''") + (" " if text.endswith('"') else "")
    if len(text) + len(mark) + 3 + indent <= WIDTH:
        return f'{mark}{text}"""'
    first, _, rest = text.partition(". ")
    parts = [f"{first}.", rest] if rest and len(first) + len(mark) + 1 + indent <= WIDTH else [text]
    wrapped = [textwrap.wrap(part, WIDTH - indent - len(mark), break_on_hyphens=False) for part in parts]
    lines = wrapped[0] + (["", *wrapped[1]] if len(wrapped) > 1 else [])
    return mark + ("\n" + " " * indent).join([*lines, '"""']).replace("\n" + " " * indent + "\n", "\n\n")


def listed(text: str, indent: int) -> str:
    """The text wrapped, its further lines behind so many blanks."""
    return ("\n" + " " * indent).join(textwrap.wrap(text, WIDTH - indent, break_on_hyphens=False))


def environment(folder: str, names: Mapping[str, Any]) -> Environment:
    """Templates of one of our folders, which may use these names; an unknown name is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES / folder),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  it is Python that is written, from our own contract
    )
    made.globals |= {"docstring": docstring, "listed": listed, **names}
    return made


def verbatim(folder: str) -> Iterator[tuple[str, str]]:
    """The files that need no rendering, by path."""
    root = TEMPLATES / folder
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def twins(made: Environment, template: str, path: str, **names: Any) -> Iterator[tuple[str, str]]:
    """One template as two modules, for callers that wait and for callers that await; `path` is the former's."""
    name = template.rsplit("/", 1)[-1]
    for asynchronous in (False, True):
        folder, _, file = path.rpartition("/")
        where = f"{folder}/{ASYNCHRONOUS}{file}" if asynchronous else path
        yield where.lstrip("/"), made.get_template(name).render(**names, **dialect(asynchronous))


def dialect(asynchronous: bool) -> dict[str, Any]:
    """The words in which the two kinds of a module differ."""
    return {
        "asynchronous": asynchronous,
        "a": "async " if asynchronous else "",
        "await_": "await " if asynchronous else "",
        "A": "Async" if asynchronous else "",
        "p": ASYNCHRONOUS if asynchronous else "",
        "close": "aclose" if asynchronous else "close",
        "enter": "__aenter__" if asynchronous else "__enter__",
        "exit_": "__aexit__" if asynchronous else "__exit__",
        "iter": "__aiter__" if asynchronous else "__iter__",
        "next_": "__anext__" if asynchronous else "__next__",
        "Iterator": "AsyncIterator" if asynchronous else "Iterator",
        "Stop": "StopAsyncIteration" if asynchronous else "StopIteration",
    }
