"""20.0 is 20 where the contract says integer, and stays 20.0 elsewhere."""

from typing import Any

import orjson
import pytest

from wireproof_contract import documents
from wireproof_server.requests.integral_numbers import IntegralNumbers

DOCUMENT = {
    "components": {
        "schemas": {
            "Tree": {
                "type": "object",
                "properties": {
                    "count": {"type": ["integer", "null"]},
                    "share": {"type": "number"},
                    "either": {"anyOf": [{"type": "integer"}, {"type": "number"}]},
                    "ids": {
                        "oneOf": [
                            {"type": "string"},
                            {"type": "array", "items": {"type": "integer"}},
                            {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}},
                        ]
                    },
                    "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
                    "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
                    "anything": {"type": "object"},
                },
            }
        }
    }
}
NUMBERS = IntegralNumbers({"$ref": "#/components/schemas/Tree"}, DOCUMENT)


def applied(source: str, numbers: IntegralNumbers = NUMBERS) -> Any:
    """The value of `source` with its integral floats made ints."""
    value = orjson.loads(source)
    numbers.apply(value, source.encode())
    return value


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{"count": 20.0}', {"count": 20}),
        ('{"count": 2e1}', {"count": 20}),
        ('{"count": 2E+1}', {"count": 20}),
        ('{"count": -0.0}', {"count": 0}),
        ('{"count": 20.00}', {"count": 20}),
        ('{"ids": [1.0, 2]}', {"ids": [1, 2]}),
        ('{"ids": [[1.0], [2]]}', {"ids": [[1], [2]]}),
        ('{"children": [{"children": [{"count": 3.0}]}]}', {"children": [{"children": [{"count": 3}]}]}),
        ('{"counts": {"a": 1.0, "b": 2.0}}', {"counts": {"a": 1, "b": 2}}),
    ],
)
def test_an_integral_float_becomes_an_int(source: str, expected: Any) -> None:
    assert repr(applied(source)) == repr(expected)


@pytest.mark.parametrize(
    "source",
    [
        '{"share": 20.0}',
        '{"either": 20.0}',
        '{"anything": {"count": 20.0}}',
        '{"unknown": 1.0}',
        '{"count": null}',
        "[1.0]",
    ],
)
def test_other_places_keep_what_they_were_given(source: str) -> None:
    assert repr(applied(source)) == repr(orjson.loads(source))


def test_the_contracts_own_integers_are_found() -> None:
    document = documents.load("openapi-3.2.json")
    numbers = IntegralNumbers({"$ref": "#/components/schemas/CreateCompletionRequest"}, document)
    source = (
        '{"prompt": [[1.0]], "max_tokens": 5.0, "n": 1.0, "seed": 7e0, "temperature": 1.0, "logit_bias": {"5": 1.0}}'
    )
    assert repr(applied(source, numbers)) == repr(
        {"prompt": [[1]], "max_tokens": 5, "n": 1, "seed": 7, "temperature": 1.0, "logit_bias": {"5": 1.0}}
    )
