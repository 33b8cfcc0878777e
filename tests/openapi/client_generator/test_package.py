"""What is written: everything, nothing else, and the same bytes each time."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from client_generator.__main__ import DOCUMENT, OUTPUT, main
from client_generator.document import Document
from client_generator.operations import FRONT_DOOR, operations
from client_generator.package import TERMINAL_EVENTS, files
from client_generator.raw import GenerationError
from wireproof_contract import grammars


def test_the_client_in_the_repository_is_what_the_contract_says(written: dict[str, str]) -> None:
    present = {
        path.relative_to(OUTPUT).as_posix(): path.read_text(encoding="utf-8")
        for path in OUTPUT.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert present == written


def test_the_same_document_gives_the_same_bytes_in_the_same_order(
    written: dict[str, str], content: dict[str, Any]
) -> None:
    again = files(content)
    assert list(again.items()) == list(written.items())


def test_every_operation_has_a_module_and_a_place_behind_the_front_door(
    written: dict[str, str], document: Document
) -> None:
    found = list(operations(document))
    assert {operation.id for operation in found} == FRONT_DOOR.keys()
    for operation in found:
        assert f"wireproof_client/api/{operation.group}/{operation.module}.py" in written
        for prefix in ("", "async_"):
            resource = written[f"wireproof_client/resources/{prefix}{operation.place[0]}.py"]
            assert f"def {operation.place[-1]}(" in resource


def test_streams_are_offered_for_the_operations_that_have_them(written: dict[str, str], document: Document) -> None:
    streaming = {operation.id for operation in operations(document) if operation.event}
    assert streaming == {"createCompletion", "createChatCompletion", "createResponse", "getResponse"}
    for operation in operations(document):
        text = written[f"wireproof_client/api/{operation.group}/{operation.module}.py"]
        assert (f"{operation.module.upper()})" in text or "in_query=True" in text) == (operation.id in streaming)
        assert ("\nasync def astream(" in text) == ("\ndef stream(" in text) == (operation.id in streaming)


def test_an_operation_without_a_place_behind_the_front_door_is_not_left_out_silently(content: dict[str, Any]) -> None:
    content["paths"]["/models"]["get"]["operationId"] = "listEverything"
    with pytest.raises(KeyError, match="listEverything"):
        files(content)


def test_what_the_generator_complains_about_is_an_error(content: dict[str, Any]) -> None:
    content["components"]["schemas"]["ChatChoice"]["properties"]["index"] = {"enum": ["one", 1]}
    with pytest.raises(GenerationError, match="ChatChoice"):
        files(content)


def test_every_file_is_python_that_no_name_is_missing_in(written: dict[str, str]) -> None:
    for path, text in written.items():
        if path.endswith(".py"):
            compile(ast.parse(text), path, "exec")
            assert "Undefined" not in text
            assert "\t" not in text
            assert ast.get_docstring(ast.parse(text)) or path.endswith("__init__.py"), path


def test_streams_of_responses_end_as_their_grammar_says() -> None:
    grammar = grammars.load("responses")
    assert all(name in json.dumps(grammar) for name in TERMINAL_EVENTS)


@pytest.mark.long  # generates the client three times
def test_differences_are_reported_by_the_names_of_their_files_and_gone_after_writing(
    written: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in written.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    package = tmp_path / "wireproof_client"
    (package / "models/chat_choice.py").write_text("# edited by hand\n", encoding="utf-8")
    (package / "errors.py").unlink()
    (package / "extra.py").touch()
    assert main(["check", "--document", str(DOCUMENT), "--output", str(tmp_path)]) == 1
    reported = capsys.readouterr().err.splitlines()
    assert [line.split()[1] for line in reported] == [
        f"wireproof_client/{name}:" for name in ("errors.py", "extra.py", "models/chat_choice.py")
    ]
    assert main(["write", "--output", str(tmp_path)]) == 0
    present = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert present == written.keys()
