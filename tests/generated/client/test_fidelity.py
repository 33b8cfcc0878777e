"""What was sent is what is read and what is sent on, whatever a newer server makes of the contract."""

import copy
import pickle
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.packaging.conftest import REPOSITORY
from wireproof_client import UnknownObject, models
from wireproof_client.api_object import ApiObject
from wireproof_client.reading import ref
from wireproof_contract import documents

DOCUMENT = documents.load("openapi-3.1.json")
SCHEMAS = DOCUMENT["components"]["schemas"]
EVENTS = yaml.safe_load((REPOSITORY / "tests/openapi/responses/events.yaml").read_text(encoding="utf-8"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


def examples() -> Iterator[tuple[str, str, Any]]:
    """Each example of a JSON body, with the schema it is an example of."""
    for item in DOCUMENT["paths"].values():
        for operation in (each for each in item.values() if isinstance(each, dict) and "operationId" in each):
            answers = [answer for answer in operation["responses"].values() if "content" in answer]
            for place in [operation.get("requestBody", {}), *answers]:
                content = place.get("content", {}).get("application/json")
                if content is None:
                    continue
                for name, example in content.get("examples", {}).items():
                    stated = example
                    if "$ref" in example:
                        stated = DOCUMENT["components"]["examples"][example["$ref"].rsplit("/", 1)[-1]]
                    yield f"{operation['operationId']}-{name}", content["schema"]["$ref"], stated["value"]


EXAMPLES = {name: (schema.rsplit("/", 1)[-1], value) for name, schema, value in examples()}


def places(value: Any) -> Iterator[Any]:
    """Every object and list in the value."""
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from places(inner)


def test_there_are_examples_of_every_operation_with_a_body() -> None:
    assert len(EXAMPLES) > 30


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_read_and_sent_on_unchanged(name: str) -> None:
    schema, value = EXAMPLES[name]
    made = ref(schema)(value)
    assert type(made).__name__ == schema
    assert made.to_dict() == value
    assert not any(isinstance(each, UnknownObject) for each in known_objects(made))


def known_objects(value: Any) -> Iterator[ApiObject]:
    if isinstance(value, ApiObject):
        yield value
        for inner in value.__dict__.values():
            yield from known_objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from known_objects(inner)


@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_nothing_that_a_server_changes_is_lost_or_raises(data: Any) -> None:
    schema, value = EXAMPLES[data.draw(st.sampled_from(sorted(EXAMPLES)))]
    changed = data.draw(st.just(value).map(copied))
    for _ in range(data.draw(st.integers(1, 4))):
        found = data.draw(st.sampled_from(list(places(changed))))
        if isinstance(found, list):
            found.insert(data.draw(st.integers(0, len(found))), data.draw(JSON))
        else:
            known = st.sampled_from(sorted(found)) if found else st.nothing()
            found[data.draw(known | st.text(max_size=6))] = data.draw(JSON)
    made = ref(schema)(changed)
    assert ApiObject.to_dict(made) == changed
    assert repr(made)
    assert made == ref(schema)(copied(changed))


def copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: copied(inner) for name, inner in value.items()}
    return [copied(inner) for inner in value] if isinstance(value, list) else value


def sample(fields: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """An event with the fields that it requires; the objects in it are as empty as their schemas allow to be read."""
    made: dict[str, Any] = {"type": kind, "sequence_number": 0}
    for name, stated in fields.get("required", {}).items():
        if stated.startswith("integer"):
            made[name] = 0
        elif stated.startswith("string"):
            made[name] = "text"
        else:
            made[name] = [] if stated.startswith("array") else {}
    return made


@pytest.mark.parametrize("kind", EVENTS["official"])
def test_each_official_event_of_a_response_is_read_by_its_type(kind: str) -> None:
    made = ref("ResponseStreamEvent")(sample(EVENTS["official"][kind], kind))
    assert type(made) is not UnknownObject
    assert made.type == kind
    words = "".join(part.title() for part in re.split(r"[._]", kind if kind != "error" else "response.error"))
    assert type(made).__name__ == f"{words}Event"


def test_all_58_official_events_are_tried() -> None:
    assert len(EVENTS["official"]) == 58


def sample_value(schema: Mapping[str, Any]) -> Any:
    """A value that the schema names, or just some text."""
    stated = SCHEMAS[schema["$ref"].rsplit("/", 1)[-1]] if "$ref" in schema else schema
    return stated.get("const") or stated.get("enum", ["?"])[0]


def tagged_members() -> Iterator[tuple[str, str, str]]:
    """Each union, with each of its members by the tag."""
    for union in ("ChatMessage", "ChatToolCall", "InputItem", "StoredItem", "OutputItem", "ResponseTool", "InputPart"):
        for branch in SCHEMAS.get(union, {}).get("oneOf") or SCHEMAS.get(union, {}).get("anyOf", []):
            name = branch["$ref"].rsplit("/", 1)[-1]
            for tag in ("type", "role"):
                stated = SCHEMAS[name].get("properties", {}).get(tag, {})
                if "const" in stated:
                    yield union, name, tag
                    break


@pytest.mark.parametrize(("union", "name", "tag"), list(tagged_members()))
def test_each_member_of_a_union_is_read_as_its_own_class(union: str, name: str, tag: str) -> None:
    properties, required = SCHEMAS[name]["properties"], SCHEMAS[name].get("required", [])
    value = {member: sample_value(properties[member]) for member in {tag, *required}}
    made = ref(union)(value)
    assert type(made).__name__ == name
    assert made.to_dict() == value


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ("ToolChoice", "auto", "str"),
        ("ToolChoice", {"type": "function", "function": {"name": "f"}}, "ToolChoiceFunction"),
        ("ToolChoice", {"type": "function", "name": "f"}, "ToolChoiceFunctionName"),
        ("ToolChoice", {"type": "telepathy"}, "UnknownObject"),
        ("ResponseTool", {"type": "function", "name": "f"}, "ResponseFunctionTool"),
        ("ResponseTool", {"type": "function", "function": {"name": "f"}}, "FunctionTool"),
        ("ResponseToolChoice", {"type": "mcp", "server_label": "s"}, "ResponseToolChoiceMcp"),
        ("StoredItem", {"type": "message", "role": "assistant", "content": []}, "OutputMessage"),
        ("StoredItem", {"type": "message", "role": "user", "content": []}, "StoredInputMessage"),
        ("InputItem", {"role": "user", "content": "hi"}, "InputMessage"),
        ("ResponseInput", "hi", "str"),
        ("ResponseInput", [{"role": "user", "content": "hi"}], "list"),
        ("ResponseFormat", {"type": "json_object"}, "ResponseFormatJsonObject"),
    ],
)
def test_unions_are_told_apart_by_whatever_tells_them_apart(schema: str, value: Any, expected: str) -> None:
    made = ref(schema)(value)
    assert type(made).__name__ == expected


def test_an_unknown_value_of_an_enumeration_is_kept() -> None:
    made = models.ChatChoice.from_dict({"index": 0, "message": {}, "finish_reason": "bored"})
    assert made.finish_reason == "bored"
    assert made.to_dict()["finish_reason"] == "bored"


def test_what_was_not_sent_reads_as_none_and_stays_away() -> None:
    made = models.ChatAnswer.from_dict({"role": "assistant", "content": None})
    assert made.tool_calls is None
    assert made.to_dict() == {"role": "assistant", "content": None}


def test_a_required_member_that_a_server_leaves_out_fails_where_it_is_read() -> None:
    made = models.ChatCompletion.from_dict({"id": "c"})
    assert made.id == "c"
    with pytest.raises(AttributeError, match="sent a ChatCompletion without 'created'"):
        _ = made.created
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = made.nothing  # type: ignore[attr-defined]  # what is tested
    with pytest.raises(AttributeError, match=r"model_dump.*to_dict"):
        made.model_dump()  # type: ignore[attr-defined]  # what is tested


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("ChatCompletion", "choices"),
        ("ChatCompletionChunk", "choices"),
        ("CompletionChunk", "choices"),
        ("ModelList", "data"),
        ("ResponseObject", "output"),
        ("OutputMessage", "content"),
    ],
)
def test_a_list_that_a_server_sends_as_null_is_empty_and_sent_on_as_null(schema: str, name: str) -> None:
    made = ref(schema)({name: None})
    assert getattr(made, name) == []
    assert made.to_dict() == {name: None}
    assert made.to_json() == f'{{"{name}": null}}'
    getattr(made, name).append(3)
    assert made.to_dict() == {name: [3]}


def test_a_member_that_may_be_null_is() -> None:
    assert models.ChatAnswer.from_dict({"content": None, "tool_calls": None}).tool_calls is None


def test_an_answer_is_copied_and_goes_to_another_process_whole() -> None:
    made = ref("InputItemList")({"data": [{"type": "message", "role": "user", "id": "a"}], "has_more": True})
    for other in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made)):  # noqa: S301  our own
        assert type(other) is type(made)
        assert other == made
        assert [item.id for item in other] == ["a"]


def test_members_that_the_contract_does_not_know_are_attributes() -> None:
    made = models.ChatAnswer.from_dict({"role": "assistant", "content": "x", "mood": "good"})
    assert vars(made)["mood"] == "good"


def test_a_member_named_as_a_method_harms_nothing() -> None:
    value = {"role": "assistant", "content": "x", "to_dict": 1, "from_dict": 2, "__class__": 3}
    assert ApiObject.to_dict(models.ChatAnswer.from_dict(value)) == value


def test_objects_are_made_with_their_constants_and_need_what_is_required() -> None:
    made = models.ChatUserMessage(content="hi")
    assert made.to_dict() == {"role": "user", "content": "hi"}
    assert made == models.ChatUserMessage.from_dict({"role": "user", "content": "hi"})
    assert made != models.ChatSystemMessage.from_dict({"role": "user", "content": "hi"})
    with pytest.raises(TypeError, match="ChatUserMessage needs content"):
        models.ChatUserMessage()  # type: ignore[call-arg]  # that is what is tested


def test_an_object_as_json_text_is_what_its_schema_asks_for() -> None:
    text = models.ChatUserMessage(content=[models.ChatTextPart(text="hé")]).to_json()
    assert text == '{"role": "user", "content": [{"type": "text", "text": "hé"}]}'
    schema = {"$ref": "#/components/schemas/ChatUserMessage", "components": DOCUMENT["components"]}
    Draft202012Validator(schema).validate(yaml.safe_load(text))


def test_every_name_of_the_models_leads_to_what_it_names() -> None:
    for name in models.MODULES:
        assert getattr(models, name) is not None
    assert set(models.MODULES) <= set(dir(models))
    with pytest.raises(AttributeError, match="Nobody"):
        _ = models.Nobody
