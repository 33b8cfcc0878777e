"""Reads the documentation and the short functions that come with the running Python (PSF licence, version 2)."""

import ast
import builtins
import inspect
import re
import sysconfig
import textwrap
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from pydoc_data.topics import topics

# Tests and tables are no prose; site-packages are not the standard library.
_SKIPPED_FOLDERS = {"test", "tests", "site-packages", "idlelib", "lib2to3", "pydoc_data", "encodings", "turtledemo"}
_SKIPPED_FOLDERS |= {"ensurepip", "distutils", "__pycache__"}
_SHORTEST_DOCSTRING = 40
_LONGEST_FUNCTION = 500
_FUNCTION_LINES = range(3, 13)
_SUMMARY_LENGTH = range(15, 160)

# Their docstrings open with a signature or with history, not with what they do.
_BUILTINS = {
    "len": "Return the number of items in a container.",
    "print": "Prints the values to a stream, or to sys.stdout by default.",
    "range": "Return an object that produces a sequence of integers from start to stop by step.",
    "sum": "Return the sum of a start value plus an iterable of numbers.",
    "max": "Return the largest item of an iterable.",
    "min": "Return the smallest item of an iterable.",
    "zip": "Iterate over several iterables in parallel.",
    "int": "Convert a number or string to an integer.",
    "str": "Create a new string object from the given object.",
    "list": "Built-in mutable sequence.",
    "dict": "A mapping of keys to values.",
    "set": "Build an unordered collection of unique elements.",
}


@dataclass(slots=True)
class StandardLibrary:
    """Documentation texts, sources of short functions, and one sentence for each module and each builtin."""

    prose: list[str] = field(default_factory=list)
    functions: list[str] = field(default_factory=list)
    modules: dict[str, str] = field(default_factory=dict)
    builtins: dict[str, str] = field(default_factory=dict)


def read_standard_library() -> StandardLibrary:
    """Everything usable, in an order that depends on nothing but the Python version."""
    library = StandardLibrary(prose=list(_topics()), builtins=_builtin_summaries())
    root = Path(sysconfig.get_paths()["stdlib"])
    for path in sorted(root.rglob("*.py")):
        folders = path.relative_to(root).parts[:-1]
        if not _SKIPPED_FOLDERS.intersection(folders) and not any(folder.startswith("config-") for folder in folders):
            _read_module(path, _module_name(path.relative_to(root)), library)
    return library


def _topics() -> Iterator[str]:
    for name in sorted(topics):
        text = re.sub(r"^(\*{5,}|={5,}|-{5,})$", "", topics[name], flags=re.MULTILINE)
        if text.isascii():
            yield re.sub(r"\n{3,}", "\n\n", text).strip()


def _module_name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def _read_module(path: Path, name: str, library: StandardLibrary) -> None:
    source = path.read_text("utf-8", errors="replace")
    try:
        with warnings.catch_warnings(action="ignore"):  # invalid escapes in old modules are not our concern
            tree = ast.parse(source)
    except SyntaxError:  # templates and bad-syntax samples of some distributions
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            docstring = ast.get_docstring(node) or ""
            if len(docstring) > _SHORTEST_DOCSTRING and docstring.isascii():
                library.prose.append(_tidy(docstring))
                if isinstance(node, ast.Module):
                    _summarise(name, docstring, library.modules)
        if isinstance(node, ast.FunctionDef):
            library.functions += _short_function(source, node)


def _tidy(docstring: str) -> str:
    return re.sub(r" +\n", "\n", inspect.cleandoc(docstring).expandtabs(4)).strip()


def _first_sentence(docstring: str) -> str:
    paragraph = " ".join(docstring.strip().split("\n\n")[0].split())
    sentence = re.split(r"(?<=[.])\s", paragraph)[0]
    return sentence if sentence.endswith(".") else sentence + "."


def _summarise(name: str, docstring: str, summaries: dict[str, str]) -> None:
    sentence = _first_sentence(docstring)
    if not name.startswith("_") and "._" not in name and len(sentence) in _SUMMARY_LENGTH:
        summaries[name] = sentence


def _short_function(source: str, node: ast.FunctionDef) -> list[str]:
    last = node.end_lineno or node.lineno
    text = textwrap.dedent("\n".join(source.split("\n")[node.lineno - 1 : last]))
    short = last - node.lineno in _FUNCTION_LINES and len(text) < _LONGEST_FUNCTION
    return [text + "\n"] if short and text.isascii() else []


def _builtin_summaries() -> dict[str, str]:
    summaries: dict[str, str] = {}
    for name in dir(builtins):
        docstring = getattr(builtins, name).__doc__
        if callable(getattr(builtins, name)) and docstring and "->" not in _first_sentence(docstring):
            _summarise(name, docstring, summaries)
    return summaries | _BUILTINS
