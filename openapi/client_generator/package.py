"""Everything that generated/client holds, as a map from path to text."""

from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from client_generator.document import Document
from client_generator.formatting import formatted
from client_generator.models import PAGES, Models
from client_generator.operations import AFTER, Operation, operations
from client_generator.parameters import Parameters, arguments_of
from client_generator.python_types import Annotations
from client_generator.raw import write_raw
from client_generator.rendering import dialect, environment, twins, verbatim

IMPORT_NAME = "wireproof_client"
_TWINS = ("connection", "lingering", "stream", "client")
_FOLDS = {"Completion": "CompletionFold", "ChatCompletion": "ChatFold", "ResponseObject": "ResponseFold"}
# A response's stream ends with one of these (openapi/grammars/responses.yaml); those of chunks end with `[DONE]`.
TERMINAL_EVENTS = ("response.completed", "response.incomplete", "response.failed", "response.cancelled")


def files(content: dict[str, Any]) -> dict[str, str]:
    """Every file of the distribution, by its path in it, from the contract's 3.1 document."""
    document = Document(content)
    models = Models(document)
    names = {
        "models": models,
        "parameters": Parameters(document),
        "operations": {operation.module: operation for operation in operations(document)},
        "given": lambda schema: Annotations(document, given=True).of(schema),
        "arguments_of": arguments_of,
        "dialects": [dialect(False), dialect(True)],
        "folds": _FOLDS,
        "pages": PAGES,
        "after": AFTER,
        "terminal_events": TERMINAL_EVENTS,
    }
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write_raw(content, root / IMPORT_NAME, IMPORT_NAME, set(models.names()), names)
        for path, text in {**dict(verbatim("package")), **_rendered(names, document)}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        formatted(root)
        return {
            path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }


def _rendered(names: dict[str, Any], document: Document) -> dict[str, str]:
    made = environment("front_door", names)
    found = {f"{IMPORT_NAME}/params.py": made.get_template("params.py.jinja").render()}
    found[f"{IMPORT_NAME}/stream_kinds.py"] = made.get_template("stream_kinds.py.jinja").render()
    for union in names["models"].unions():
        module = names["models"].modules()[union.name]
        found[f"{IMPORT_NAME}/models/{module}.py"] = made.get_template("union.py.jinja").render(union=union)
    tree = resources(document)
    for name in _TWINS:
        found |= dict(twins(made, f"{name}.py.jinja", f"{IMPORT_NAME}/{name}.py", tree=tree))
    for path in sorted({path.split(".")[0] for path in tree if path}):
        within = {key: value for key, value in tree.items() if key.split(".")[0] == path}
        for raw in (False, True):
            file = f"{IMPORT_NAME}/resources/{path}{'_with_raw_response' if raw else ''}.py"
            found |= dict(twins(made, "resource.py.jinja", file, tree=within, top=path, raw=raw))
    return found


def resources(document: Document) -> dict[str, dict[str, Any]]:
    """The attributes of a client, by dotted path: the operations of each, and the attributes within."""
    methods: defaultdict[str, list[Operation]] = defaultdict(list)
    for operation in operations(document):
        *place, _ = operation.place
        methods[".".join(place)].append(operation)
    paths = sorted({"", *methods, *(path.split(".")[0] for path in methods)})
    return {
        path: {
            "operations": methods.get(path, []),
            "inner": [each for each in paths if each and each.rpartition(".")[0] == path],
            "name": "".join(part.title() for part in path.replace("_", ".").split(".")),
        }
        for path in paths
    }
