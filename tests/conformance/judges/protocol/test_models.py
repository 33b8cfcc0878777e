"""The list of models, and one model."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from wireproof.transcript.expectation import Expectation

Make = Callable[..., Any]
Body = dict[str, Any]

MODEL = {"id": "tiny", "object": "model", "created": 1767225600, "owned_by": "us"}
LIST = [
    "models.list.object",
    "models.list.data",
    "models.list.id",
    "models.list.model-object",
    "models.list.created",
    "models.list.owned-by",
    "models.list.named",
    "models.list.unique",
    "models.list.asked",
]


@pytest.fixture
def listed(bench: Any) -> Make:
    """Makes the exchange of a list with these members in its body."""
    return lambda *models, **members: bench.exchange(
        "models.list", 200, {"object": "list", "data": list(models)} | members, operation="listModels"
    )


@pytest.mark.parametrize(
    "models",
    [
        [MODEL],
        [MODEL, MODEL | {"id": "other", "created": 0}],
        [MODEL | {"description": 7, "context_length": 0, "aliases": None, "permission": []}],
        [MODEL | {"id": "tiny-2026-01-01", "aliases": ["tiny"]}],
        [MODEL | {"id": "served", "root": "tiny"}],
        [MODEL | {"id": "tiny:latest"}, MODEL | {"id": "other:7b"}],
        [MODEL | {"id": "tiny-2026-01-01"}],
        [MODEL | {"id": "vendor/tiny"}],
        [MODEL | {"created": 1767225600.0}],
    ],
)
def test_legal_lists_pass(models: list[Any], listed: Make, bench: Any) -> None:
    assert [clause for clause in LIST if bench.breaks(clause, listed(*models))] == []


@pytest.mark.parametrize(
    ("clause", "models", "members"),
    [
        ("models.list.object", [MODEL], {"object": "models"}),
        ("models.list.data", [], {"data": {"tiny": MODEL}}),
        ("models.list.data", ["tiny"], {}),
        ("models.list.id", [MODEL, MODEL | {"id": 7}], {}),
        ("models.list.model-object", [MODEL | {"object": "engine"}], {}),
        ("models.list.created", [MODEL | {"created": "2026-01-01"}], {}),
        ("models.list.created", [MODEL | {"created": 1767225600000}], {}),
        ("models.list.created", [MODEL | {"created": None}], {}),
        ("models.list.owned-by", [MODEL | {"owned_by": None}], {}),
        ("models.list.named", [MODEL, MODEL | {"id": ""}], {}),
        ("models.list.unique", [MODEL, MODEL], {}),
        ("models.list.asked", [MODEL | {"id": "other"}], {}),
        ("models.list.asked", [], {}),
    ],
)
def test_each_defect_of_a_list_breaks_its_clause(
    clause: str, models: list[Any], members: Body, listed: Make, bench: Any
) -> None:
    broken = [each for each in LIST if bench.breaks(each, listed(*models, **members))]
    assert clause in broken
    assert set(broken) <= {clause, "models.list.asked"}


@pytest.mark.parametrize(
    ("name", "clause"), [("created", "created"), ("owned_by", "owned-by"), ("object", "model-object")]
)
def test_a_missing_member_breaks_its_clause(name: str, clause: str, listed: Make, bench: Any) -> None:
    without = {key: value for key, value in MODEL.items() if key != name}
    assert [each for each in LIST if bench.breaks(each, listed(without))] == [f"models.list.{clause}"]


def test_a_list_without_its_name_is_found(bench: Any) -> None:
    nameless = bench.exchange("models.list", 200, {"data": [MODEL]}, operation="listModels")
    assert bench.breaks("models.list.object", nameless)
    assert not bench.breaks("models.list.object", nameless, profile="hadrian")


def test_a_bare_array_breaks_the_object_alone(bench: Any) -> None:
    bare = bench.exchange("models.list", 200, [MODEL], operation="listModels")
    assert [each for each in (*LIST, "http.body.json") if bench.breaks(each, bare)] == ["models.list.object"]


@pytest.mark.parametrize(
    ("clause", "model"),
    [
        ("models.retrieve.same", MODEL | {"id": "other"}),
        ("models.retrieve.same", MODEL | {"owned_by": "them"}),
        ("models.retrieve.shape", MODEL | {"object": "list"}),
        ("models.retrieve.shape", {"id": "tiny", "object": "model"}),
        ("models.retrieve.shape", MODEL | {"created": 1767225600000}),
    ],
)
def test_each_defect_of_a_retrieved_model_is_found(clause: str, model: Body, listed: Make, bench: Any) -> None:
    retrieved = bench.exchange("models.retrieve", 200, model, operation="retrieveModel")
    clauses = ("models.retrieve.same", "models.retrieve.shape")
    assert [each for each in clauses if bench.breaks(each, listed(MODEL), retrieved)] == [clause]


def test_a_retrieved_model_as_listed_passes(listed: Make, bench: Any) -> None:
    named = MODEL | {"id": "org/tiny"}
    for path in ("/models/org/tiny", "/models/org%2Ftiny"):
        retrieved = bench.exchange("models.retrieve", 200, named, operation="retrieveModel", path=path)
        for clause in ("models.retrieve.same", "models.retrieve.shape"):
            assert not bench.breaks(clause, listed(named), retrieved)


def test_created_may_be_the_present(listed: Make, bench: Any) -> None:
    later = bench.exchange("models.retrieve", 200, MODEL | {"created": 1767225601}, operation="retrieveModel")
    assert not bench.breaks("models.retrieve.same", listed(MODEL), later)


def test_an_alias_may_be_answered_by_its_model(listed: Make, bench: Any) -> None:
    retrieved = bench.exchange("fuzz/1", 200, MODEL, operation="retrieveModel", path="/models/default")
    assert not bench.breaks("models.retrieve.same", listed(MODEL), retrieved)


@pytest.mark.parametrize(
    ("status", "body", "broken"), [(404, {}, False), (200, MODEL, True), (500, {}, True), (400, {}, True)]
)
def test_an_unknown_model_is_not_found(status: int | None, body: Any, broken: bool, bench: Any) -> None:
    answer = bench.exchange("models.retrieve/unknown", status, body, operation="retrieveModel")
    assert bench.breaks("models.retrieve.unknown", answer) is broken


@pytest.mark.parametrize(
    ("status", "body", "clause"),
    [
        (404, {"error": {"message": "Not Found", "type": "not_found_error"}}, "offered"),
        (404, {"detail": "Not Found"}, "offered"),
        (404, {"error": {"message": "Invalid URL (GET /v1/models/tiny)", "code": None}}, "offered"),
        (405, b"Method Not Allowed", "offered"),
        (404, {"error": {"message": "The model 'tiny' does not exist", "code": "model_not_found"}}, "accepted"),
        (404, {"error": {"message": "no", "code": "model_not_found"}}, "accepted"),
    ],
)
def test_a_missing_route_is_told_from_a_model_that_is_not_found(
    status: int, body: Any, clause: str, listed: Make, bench: Any
) -> None:
    expectation = Expectation("models.retrieve.accepted", "retrieve_model")
    refused = replace(
        bench.exchange("models.retrieve", status, body, operation="retrieveModel"), expectation=expectation
    )
    clauses = ("accepted", "offered")
    assert [each for each in clauses if bench.breaks(f"models.retrieve.{each}", listed(MODEL), refused)] == [clause]
