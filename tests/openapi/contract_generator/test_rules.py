"""Each rule of the contract is broken once, and names the file and the rule."""

from collections.abc import Callable
from typing import Any

import pytest

Broken = Callable[[dict[str, Any]], set[tuple[str, str]]]

ROOT = "openapi.yaml"
PATH = "paths/things/{id}.yaml"
THING = "components/schemas/things/Thing.yaml"
KIND = "components/schemas/things/Kind.yaml"
BAD = "components/responses/Bad.yaml"
EXAMPLE = "components/examples/OneThing.yaml"
STRAY = {"type": "string", "description": "Stray."}
TAGLESS = {"oneOf": [{"type": "string"}, {"type": "string", "pattern": "^a"}], "description": "Either."}

# id: (what is changed, the file that the breach names, the rule it names)
BREACHES: dict[str, tuple[dict[str, Any], str, str]] = {
    "a file is no YAML": ({THING: "a: [1"}, THING, "readable"),
    "a key is repeated": ({THING: "type: object\ntype: string\n"}, THING, "readable"),
    "a key is no string": ({THING: "1: object\n"}, THING, "readable"),
    "a file is no mapping": ({THING: "- a\n"}, THING, "readable"),
    "the root is missing": ({ROOT: None}, ROOT, "readable"),
    "a reference dangles": ({f"{THING}#/properties/kind/$ref": "Nowhere.yaml"}, THING, "reference"),
    "a reference points into a file": ({f"{THING}#/properties/kind/$ref": "Kind.yaml#/enum"}, THING, "reference"),
    "a reference leads to no component": (
        {f"{THING}#/properties/kind/$ref": "../../../paths/things/{id}.yaml"},
        THING,
        "reference",
    ),
    "a name is taken": ({"components/schemas/other/thing.yaml": STRAY}, THING, "unique-name"),
    "a path is in another file": (
        {f"{ROOT}#/paths/~1things~1{{id}}/$ref": "paths/thing.yaml", "paths/thing.yaml": {}},
        ROOT,
        "mirror",
    ),
    "a path is inline": ({f"{ROOT}#/paths/~1other": {}}, ROOT, "mirror"),
    "a component is unused": ({"components/schemas/Stray.yaml": STRAY}, "components/schemas/Stray.yaml", "unused"),
    "a path is unused": ({"paths/stray.yaml": {}}, "paths/stray.yaml", "unused"),
    "a security scheme is unused": (
        {"components/securitySchemes/other.yaml": {"type": "http", "scheme": "bearer", "description": "A key."}},
        "components/securitySchemes/other.yaml",
        "unused",
    ),
    "a kind of component is unknown": (
        {"components/schemata/Stray.yaml": STRAY},
        "components/schemata/Stray.yaml",
        "known-folder",
    ),
    "the root is no OpenAPI": ({f"{ROOT}#/info/version": None}, ROOT, "valid-document"),
    "a component is no OpenAPI": (
        {"components/parameters/Id.yaml#/required": "yes"},
        "components/parameters/Id.yaml",
        "valid-document",
    ),
    "a component makes the validator give up": (
        {"components/parameters/Id.yaml#/in": None},
        ROOT,
        "valid-document",
    ),
    "a keyword is misspelt": ({f"{THING}#/properties/name/minlength": 1}, THING, "known-keyword"),
    "an extension is misspelt": ({f"{THING}#/properties/name/x-defualt": "a"}, THING, "known-keyword"),
    "a schema has a title": ({f"{THING}#/title": "Thing"}, THING, "no-title"),
    "a schema is a boolean": ({f"{THING}#/additionalProperties": False}, THING, "no-boolean-schema"),
    "a schema has a default": ({f"{KIND}#/default": "big"}, KIND, "no-default"),
    "a name is reserved": (
        {
            "components/schemas/Response.yaml": STRAY,
            f"{THING}#/properties/other": {"$ref": "../Response.yaml"},
        },
        "components/schemas/Response.yaml",
        "reserved-name",
    ),
    "an object is inline": (
        {f"{THING}#/properties/other": {"type": "object", "description": "Other.", "properties": {}}},
        THING,
        "named-object",
    ),
    "an object is inline in a body": (
        {f"{PATH}#/post/requestBody/content/application~1json/schema": {"type": "object", "properties": {}}},
        PATH,
        "named-object",
    ),
    "an enum is inline": (
        {f"{THING}#/properties/other": {"enum": ["a", "b"], "description": "Other."}},
        THING,
        "named-enum",
    ),
    "an enum has one value": ({f"{KIND}#/enum": ["big"]}, KIND, "named-enum"),
    "an enum holds null": ({f"{KIND}#/enum": ["big", None]}, KIND, "named-enum"),
    "an object is nullable by type": (
        {f"{THING}#/properties/other": {"type": ["object", "null"], "description": "Other."}},
        THING,
        "nullable",
    ),
    "a union has no tag": ({f"{THING}#/properties/other": TAGLESS}, THING, "tagged-union"),
    "a property is not described": ({f"{THING}#/properties/name/description": None}, THING, "description"),
    "a schema is not described": ({f"{KIND}#/description": None}, KIND, "description"),
    "a description is no sentence": ({f"{KIND}#/description": "kind"}, KIND, "description"),
    "an operation is not described": ({f"{PATH}#/post/description": None}, PATH, "description"),
    "an operation has no summary": ({f"{PATH}#/post/summary": None}, PATH, "description"),
    "a tag is not described": ({f"{ROOT}#/tags/0/description": None}, ROOT, "description"),
    "an example is not described": ({f"{EXAMPLE}#/summary": None}, EXAMPLE, "description"),
    "a header is not described": (
        {"components/headers/RequestId.yaml#/description": None},
        "components/headers/RequestId.yaml",
        "description",
    ),
    "an operation has no id": ({f"{PATH}#/post/operationId": None}, PATH, "operation-id"),
    "an operation has no declared tag": ({f"{PATH}#/post/tags": ["Other"]}, PATH, "operation-tag"),
    "an answer has no request id": ({f"{BAD}#/headers": None}, BAD, "request-id"),
    "an inline answer has no request id": ({f"{PATH}#/post/responses/200/headers": None}, PATH, "request-id"),
    "an answer is for any status": (
        {f"{PATH}#/post/responses/default": {"$ref": "../../components/responses/Bad.yaml"}},
        PATH,
        "status",
    ),
    "an error has no example": ({f"{BAD}#/content/application~1json/examples": None}, BAD, "error-example"),
    "a request example is wrong": ({f"{EXAMPLE}#/value/name": 1}, PATH, "example"),
    "a stated default is wrong": ({f"{THING}#/properties/name/x-default": 1}, THING, "example"),
    "a schema example is wrong": ({f"{THING}#/properties/name/examples": [1]}, THING, "example"),
    "an error example is wrong": (
        {f"{BAD}#/content/application~1json/examples/bad/value": "text"},
        BAD,
        "example",
    ),
    "the JSON of an event is wrong": (
        {f"{PATH}#/post/responses/200/content/text~1event-stream/examples/one/value": 'data: {"name": 1}\n\n'},
        PATH,
        "example",
    ),
    "an event is no JSON": (
        {f"{PATH}#/post/responses/200/content/text~1event-stream/examples/one/value": "data: a\n\n"},
        PATH,
        "example",
    ),
    "a stream is wrong": (
        {f"{PATH}#/post/responses/200/content/text~1event-stream/examples/one/value": ": nothing\n\n"},
        PATH,
        "example",
    ),
}


def test_the_tiny_contract_breaks_no_rule(broken: Broken) -> None:
    assert broken({}) == set()


@pytest.mark.parametrize(("edits", "file", "rule"), BREACHES.values(), ids=BREACHES.keys())
def test_a_breach_names_the_file_and_the_rule(broken: Broken, edits: dict[str, Any], file: str, rule: str) -> None:
    assert (file, rule) in broken(edits)


def test_an_operation_id_is_taken_once(broken: Broken) -> None:
    second = {"operationId": "makeThing", "responses": {"400": {"$ref": f"../{BAD}"}}}
    edits = {f"{ROOT}#/paths/~1z": {"$ref": "paths/z.yaml"}, "paths/z.yaml": {"get": second}}
    assert {rule for _, rule in broken(edits)} == {"valid-document"}


TAGGED = {
    "constants": [{"const": "a"}, {"const": "b"}],
    "JSON types": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}, {"type": "null"}],
    "items": [
        {"type": "array", "items": {"type": "string"}},
        {"type": "array", "minItems": 1, "items": {"type": "integer"}},
    ],
    "a constant and a pattern": [{"const": "[DONE]"}, {"type": "string", "pattern": "^{"}],
}


@pytest.mark.parametrize("branches", TAGGED.values(), ids=TAGGED.keys())
def test_branches_may_be_told_apart_by(broken: Broken, branches: list[dict[str, Any]]) -> None:
    union = {"oneOf": branches, "description": "Either."}
    assert broken({f"{THING}#/properties/other": union}) == set()


UNTAGGED = {
    "numbers of two kinds": [{"type": "integer"}, {"type": "number"}],
    "a constant that matches the pattern": [{"const": "{}"}, {"type": "string", "pattern": "^{"}],
    "lists that may both be empty": [
        {"type": "array", "items": {"type": "string"}},
        {"type": "array", "items": {"type": "integer"}},
    ],
    "lists of alike items": [
        {"type": "array", "items": {"type": "string"}},
        {"type": "array", "minItems": 1, "items": {"type": "string"}},
    ],
}


@pytest.mark.parametrize("branches", UNTAGGED.values(), ids=UNTAGGED.keys())
def test_branches_are_not_told_apart_by(broken: Broken, branches: list[dict[str, Any]]) -> None:
    union = {"oneOf": branches, "description": "Either."}
    assert broken({f"{THING}#/properties/other": union}) == {(THING, "tagged-union")}
