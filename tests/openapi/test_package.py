"""The distribution as its users see it."""

import json
from pathlib import Path
from typing import get_type_hints

import pytest

from wireproof_contract import documents, types


@pytest.mark.parametrize("name", documents.NAMES)
def test_a_document_is_read_byte_for_byte(name: str) -> None:
    path = Path(documents.__file__).parent / "data" / name
    assert documents.read(name) == path.read_bytes()
    assert documents.load(name) == json.loads(path.read_bytes())


def test_each_load_gives_a_document_of_its_own() -> None:
    documents.load("openapi-3.1.json")["paths"].clear()
    assert documents.load("openapi-3.1.json")["paths"]


def test_an_unknown_document_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(KeyError, match=r"openapi-3\.1\.json"):
        documents.read("../pyproject.toml")


def test_every_schema_of_the_served_document_has_a_type() -> None:
    names = documents.load("openapi-3.1.json")["components"]["schemas"].keys()
    assert {name for name in names if not hasattr(types, name)} == set()


def test_a_typed_request_is_a_plain_dict() -> None:
    body: types.CreateCompletionRequest = {"prompt": ["a", "b"], "max_tokens": None, "stop": ["x"]}
    assert type(body) is dict
    assert "logit_bias" in get_type_hints(types.CreateCompletionRequest)
