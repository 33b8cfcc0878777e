"""What is in the wheels, and what is not."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

NAMES = ("wireproof_contract", "wireproof_client", "wireproof_server", "wireproof")


def package_files(contents: list[str], name: str) -> set[str]:
    return {entry.removeprefix(f"{name}/") for entry in contents if entry.startswith(f"{name}/")}


def test_the_server_brings_its_model_with_the_card_and_its_pages(wheel_contents: Mapping[str, list[str]]) -> None:
    files = package_files(wheel_contents["wireproof_server"], "wireproof_server")
    assert "model/wireproof-tiny.gguf" in files
    assert any(file.startswith("model/") and file.lower().endswith("card.md") for file in files)
    assert any(file.startswith("pages/") and file.endswith(".js") for file in files), "the pages' scripts are local"
    assert "__main__.py" in files


def test_the_model_arrives_whole(wheels: Mapping[str, Path], repository: Path) -> None:
    with zipfile.ZipFile(wheels["wireproof_server"]) as wheel:
        model = wheel.read("wireproof_server/model/wireproof-tiny.gguf")
    assert model == (repository / "impl/wireproof_server/model/wireproof-tiny.gguf").read_bytes()
    assert model.startswith(b"GGUF")
    assert len(model) <= 6 * 1024 * 1024


def test_the_contract_brings_every_document(wheel_contents: Mapping[str, list[str]]) -> None:
    files = package_files(wheel_contents["wireproof_contract"], "wireproof_contract")
    documents = {"data/openapi-3.2.json", "data/openapi-3.1.json", "data/openapi-3.0-routing.json"}
    profiles = {f"profiles/openapi-3.2-{name}.json" for name in ("openai", "hadrian", "mistralrs", "newapi")}
    assert documents | profiles | {"documents.py", "types.py", "profile_types.py"} <= files


@pytest.mark.parametrize("name", NAMES)
def test_type_checkers_are_told_that_types_are_shipped(wheel_contents: Mapping[str, list[str]], name: str) -> None:
    assert f"{name}/py.typed" in wheel_contents[name]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_but_the_package_and_its_metadata_is_inside(wheel_contents: Mapping[str, list[str]], name: str) -> None:
    tops = {entry.split("/")[0] for entry in wheel_contents[name]}
    assert {top for top in tops if not top.endswith(".dist-info")} == {name}
    unwanted = [entry for entry in wheel_contents[name] if "test" in Path(entry).parts or "training" in entry]
    assert unwanted == []


@pytest.mark.parametrize("name", NAMES)
def test_every_file_of_the_package_is_inside(
    wheel_contents: Mapping[str, list[str]], tracked_files: list[Path], name: str
) -> None:
    tracked = {path.as_posix().split(f"/{name}/", 1)[1] for path in tracked_files if name in path.parts[:3]}
    tracked = {path for path in tracked if not path.startswith("tests/")}
    assert tracked
    assert tracked - package_files(wheel_contents[name], name) == set()
