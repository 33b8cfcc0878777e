"""Path and query parameters are read as the types the contract declares."""

from typing import Any

import pytest

from wireproof_server.errors.api_error import ApiError
from wireproof_server.requests.parameters import Parameters

DOCUMENT = {
    "components": {
        "parameters": {
            "Limit": {
                "name": "limit",
                "in": "query",
                "schema": {"type": "integer", "minimum": 1, "maximum": 100},
            }
        }
    }
}
DECLARED: list[dict[str, Any]] = [
    {"$ref": "#/components/parameters/Limit"},
    {"name": "order", "in": "query", "schema": {"enum": ["asc", "desc"], "type": "string"}},
    {"name": "include", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
    {"name": "stream", "in": "query", "schema": {"type": "boolean"}},
    {"name": "share", "in": "query", "schema": {"type": "number"}},
    {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "minLength": 3}},
    {"name": "X-Other", "in": "header", "schema": {"type": "integer"}},
]
PARAMETERS = Parameters(DECLARED, DOCUMENT)


def query(text: str) -> Any:
    """What a query string says."""
    return PARAMETERS.query({"query_string": text.encode()})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("limit=20", {"limit": 20}),
        ("limit=20&limit=30", {"limit": 30}),
        ("stream=true&share=-1.5", {"stream": True, "share": -1.5}),
        ("include=a&include=b%20c", {"include": ["a", "b c"]}),
        ("include[]=a&include%5B%5D=b", {"include": ["a", "b"]}),
        ("unknown=1&order=asc", {"order": "asc"}),
    ],
)
def test_a_query_is_read_as_declared(text: str, expected: Any) -> None:
    assert query(text) == expected


@pytest.mark.parametrize(
    ("text", "code", "param"),
    [
        ("limit=abc", "invalid_type", "limit"),
        ("limit=", "invalid_type", "limit"),
        ("limit=1.5", "invalid_type", "limit"),
        ("limit=" + "1" * 5000, "invalid_type", "limit"),
        ("limit=%ff", "invalid_type", "limit"),
        ("limit=0", "invalid_value", "limit"),
        ("limit=101", "invalid_value", "limit"),
        ("order=up", "invalid_value", "order"),
        ("stream=yes", "invalid_type", "stream"),
        ("share=nan", "invalid_type", "share"),
    ],
)
def test_a_wrong_query_is_400_and_names_the_parameter(text: str, code: str, param: str) -> None:
    with pytest.raises(ApiError) as raised:
        query(text)
    assert (raised.value.status, raised.value.code, raised.value.param) == (400, code, param)
    assert len(raised.value.message) < 300


def test_a_required_query_parameter_is_missed() -> None:
    required = Parameters([{**DECLARED[1], "required": True}], {})
    with pytest.raises(ApiError) as raised:
        required.query({"query_string": b""})
    assert (raised.value.code, raised.value.param) == ("missing_required_parameter", "order")


def test_a_path_parameter_is_judged_too() -> None:
    assert PARAMETERS.path({"path_params": {"id": "abc"}}) == {"id": "abc"}
    with pytest.raises(ApiError) as raised:
        PARAMETERS.path({"path_params": {"id": "a"}})
    assert (raised.value.status, raised.value.param) == (400, "id")


@pytest.mark.parametrize("mount", ["/v1", "/api/v1"])
async def test_a_wrong_query_is_told_by_the_running_server(server: Any, mount: str) -> None:
    response = await server.client.get(f"{mount}/responses/resp_x/input_items?limit=abc")
    error = response.json()["error"]
    assert (response.status_code, error["code"], error["param"]) == (400, "invalid_type", "limit")
