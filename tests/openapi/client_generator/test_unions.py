"""How the branches of a union are told apart, and what is said when they cannot be."""

from typing import Any

import pytest

from client_generator.document import Document
from client_generator.python_types import Annotations
from client_generator.readers import reader

TEXT = {"type": "object", "required": ["type", "text"], "properties": {"type": {"const": "text"}, "text": {}}}
IMAGE = {"type": "object", "required": ["type", "url"], "properties": {"type": {"const": "image"}, "url": {}}}
LOOSE = {"type": "object", "required": ["text"], "properties": {"type": {"const": "loose"}, "text": {}}}
NAMED = {"type": "object", "required": ["type", "name"], "properties": {"type": {"const": "text"}, "name": {}}}
BARE = {"type": "object", "properties": {"text": {}}}


def document(**schemas: Any) -> Document:
    return Document({"components": {"schemas": schemas}})


def union(*names: str, **more: Any) -> dict[str, Any]:
    return {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names], **more}


def test_objects_are_told_apart_by_their_tag() -> None:
    found = reader(document(Text=TEXT, Image=IMAGE), union("Text", "Image"))
    assert found == 'tagged("type", {"text": ref("Text"), "image": ref("Image")})'


def test_the_one_object_that_may_leave_its_tag_out_is_taken_for_those_without() -> None:
    found = reader(document(Text=TEXT, Loose=LOOSE), union("Text", "Loose"))
    assert found == 'tagged("type", {"text": ref("Text"), "loose": ref("Loose")}, ref("Loose"))'


def test_objects_with_one_tag_are_told_apart_by_what_they_must_have() -> None:
    found = reader(document(Text=TEXT, Named=NAMED), union("Text", "Named"))
    assert found == 'having({"text": ref("Text"), "name": ref("Named")})'


def test_objects_and_lists_are_read_each_in_their_way() -> None:
    schema = union("Text")
    schema["oneOf"] += [{"type": "array", "items": {"$ref": "#/components/schemas/Image"}}, {"type": "string"}]
    assert reader(document(Text=TEXT, Image=IMAGE), schema) == 'either(ref("Text"), items(ref("Image")))'


def test_what_holds_no_object_needs_no_reader() -> None:
    assert reader(document(), {"type": "array", "items": {"type": ["string", "null"]}}) is None
    assert reader(document(), {"oneOf": [{"type": "string"}, {"type": "null"}]}) is None


def test_objects_that_nothing_tells_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="Bare"):
        reader(document(Text=TEXT, Bare=BARE), union("Text", "Bare"))


def test_a_union_that_is_read_may_have_a_member_that_nobody_knows() -> None:
    known = document(Text=TEXT, Image=IMAGE)
    assert Annotations(known).of(union("Text", "Image")) == "Text | Image | UnknownObject"
    assert Annotations(known).of(union("Text")) == "Text"


def test_an_enumeration_that_is_read_may_have_a_value_that_nobody_knows() -> None:
    known = document(Kind={"type": "string", "enum": ["a", "b"]})
    reference = {"$ref": "#/components/schemas/Kind"}
    assert Annotations(known).of(reference) == "Kind | str"
    assert Annotations(known, given=True).of(reference) == "models.Kind"


def test_what_is_given_may_be_a_dict_or_a_model() -> None:
    known = document(Text=TEXT)
    schema = {"type": "array", "items": {"$ref": "#/components/schemas/Text"}}
    assert Annotations(known, given=True).of(schema) == "Sequence[TextParam | models.Text]"
