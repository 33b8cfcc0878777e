"""A profile of the tiny contract: each rule is broken once, and names the overlay."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract_generator.__main__ import main
from contract_generator.breach import ContractError
from contract_generator.contract import judged

OVERLAY = "overlays/strict.yaml"
SCHEMA = "overlays/schemas/Profile.yaml"
PROFILE_SCHEMA = {
    "title": "Profile",
    "type": "object",
    "required": ["name"],
    "additionalProperties": False,
    "properties": {"name": {"type": "string"}, "level": {"$ref": "Level.yaml"}},
}
STATE = {
    "target": "$",
    "description": "State it.",
    "update": {"x-wireproof-profile": {"name": "strict", "level": "core"}},
}
THING = "$.components.schemas.Thing"


def overlay(*actions: dict[str, Any]) -> dict[str, Any]:
    return {
        "overlay": "1.1.0",
        "info": {"title": "Strict", "version": "1"},
        "extends": "../openapi.yaml",
        "actions": [STATE, *({"description": "Change it."} | action for action in actions)],
    }


@pytest.fixture
def with_overlay(contract: Callable[..., Path]) -> Callable[..., Path]:
    """Writes the tiny contract with an overlay and the schema of profiles."""

    def write(content: Any, schema: Any = PROFILE_SCHEMA, edits: dict[str, Any] | None = None) -> Path:
        level = {"enum": ["core", "optional"]}
        return contract({OVERLAY: content, SCHEMA: schema, "overlays/schemas/Level.yaml": level, **(edits or {})})

    return write


@pytest.fixture
def breaches(with_overlay: Callable[..., Path]) -> Callable[..., str]:
    """The text of the breaches of the tiny contract with an overlay."""

    def judge(content: Any, schema: Any = PROFILE_SCHEMA) -> str:
        with pytest.raises(ContractError) as raised:
            judged(with_overlay(content, schema))
        return str(raised.value)

    return judge


def test_a_profile_is_the_contract_with_its_changes(with_overlay: Callable[..., Path]) -> None:
    folder = with_overlay(overlay({"target": f"{THING}.properties.name.type[?@ == 'null']", "remove": True}))
    document = judged(folder).profiles["strict"]
    assert document["components"]["schemas"]["Thing"]["properties"]["name"]["type"] == ["string"]
    assert document["x-wireproof-profile"] == {"name": "strict", "level": "core"}


def test_an_example_that_the_profile_does_not_admit_is_left_out(with_overlay: Callable[..., Path]) -> None:
    body = "paths/things/{id}.yaml#/post/requestBody/content/application~1json/examples"
    edits = {
        body: {"whole": {"value": {"name": "a", "kind": "big"}}, "part": {"value": {"name": "a"}}},
        "components/examples/OneThing.yaml": None,
    }
    stream = {
        "target": "$..['text/event-stream'].examples.one",
        "update": {"value": 'data: {"name":"a","kind":"big"}\n\n'},
    }
    folder = with_overlay(overlay({"target": f"{THING}.required", "update": "kind"}, stream), edits=edits)
    post = judged(folder).profiles["strict"]["paths"]["/things/{id}"]["post"]
    assert post["requestBody"]["content"]["application/json"]["examples"].keys() == {"whole"}


def test_the_last_example_of_a_body_is_not_left_out(breaches: Callable[..., str]) -> None:
    found = breaches(overlay({"target": f"{THING}.properties.name.type[?@ == 'string']", "remove": True}))
    assert f"{OVERLAY}: [example]" in found


def test_components_that_nothing_refers_to_any_more_go(with_overlay: Callable[..., Path]) -> None:
    folder = with_overlay(
        overlay(
            {"target": f"{THING}.properties.kind", "remove": True},
            {"target": "$.security[*]", "remove": True},
        )
    )
    components = judged(folder).profiles["strict"]["components"]
    assert "Kind" not in components["schemas"]
    assert "securitySchemes" not in components


BROKEN: dict[str, tuple[Any, str]] = {
    "no YAML": ("a: [1", f"{OVERLAY}: [readable]"),
    "no mapping": ([1], f"{OVERLAY}: [overlay-form]"),
    "another version": (overlay() | {"overlay": "2.0.0"}, f"{OVERLAY}#/overlay: [overlay-form]"),
    "no extends": ({k: v for k, v in overlay().items() if k != "extends"}, "'extends' is a required property"),
    "another extends": (overlay() | {"extends": "other.yaml"}, f"{OVERLAY}#/extends: [overlay-form]"),
    "an unknown key": (overlay() | {"action": []}, "'action' was unexpected"),
    "an unknown key of info": (overlay() | {"info": {"title": "a", "version": "1", "autor": "b"}}, "'autor'"),
    "an unknown key of an action": (
        overlay({"target": THING, "updat": {}, "remove": True}),
        f"{OVERLAY}#/actions/1: [overlay-form] target {THING}: ",
    ),
    "an action that does nothing": (overlay({"target": THING}), f"{OVERLAY}#/actions/1: [overlay-form] target {THING}"),
    "an action that does both": (
        overlay({"target": THING, "update": {}, "remove": True}),
        f"{OVERLAY}#/actions/1: [overlay-form] target {THING}",
    ),
    "no actions": (overlay() | {"actions": []}, f"{OVERLAY}#/actions: [overlay-form]"),
    "a statement with an unknown member": (
        overlay({"target": "$['x-wireproof-profile']", "update": {"levle": "core"}}),
        f"{OVERLAY}#/x-wireproof-profile: [profile-statement]",
    ),
    "a statement with a wrong word": (
        overlay({"target": "$['x-wireproof-profile']", "update": {"level": "coer"}}),
        f"{OVERLAY}#/x-wireproof-profile/level: [profile-statement]",
    ),
    "a statement of another profile": (
        overlay({"target": "$['x-wireproof-profile']", "update": {"name": "lax"}}),
        f"{OVERLAY}#/x-wireproof-profile/name: [profile-statement]",
    ),
    "no statement": (overlay({"target": "$['x-wireproof-profile']", "remove": True}), "[profile-statement]"),
    "a reference that dangles": (
        overlay({"target": THING, "update": {"allOf": [{"$ref": "#/components/schemas/Nothing"}]}}),
        f"{OVERLAY}: [reference] #/components/schemas/Nothing",
    ),
    "no OpenAPI any more": (
        overlay({"target": "$.info.version", "remove": True}),
        f"{OVERLAY}#/info: [valid-document]",
    ),
    "a misspelt keyword": (
        overlay({"target": f"{THING}.properties.name", "update": {"minlength": 1}}),
        f"{OVERLAY}: [known-keyword] in the result, components/schemas/Thing/properties/name",
    ),
    "an object without a name": (
        overlay({"target": f"{THING}.properties", "update": {"x": {"description": "X.", "properties": {}}}}),
        f"{OVERLAY}: [named-object]",
    ),
    "an action that fails": (
        overlay({"target": "$.nothing", "remove": True}),
        f"{OVERLAY}#/actions/1: [overlay-action] target $.nothing: matches nothing",
    ),
}


@pytest.mark.parametrize(("content", "expected"), BROKEN.values(), ids=BROKEN.keys())
def test_a_profile_is_refused_that_has(breaches: Callable[..., str], content: Any, expected: str) -> None:
    assert expected in breaches(deepcopy(content))


def test_profiles_need_the_schema_of_what_they_state(breaches: Callable[..., str]) -> None:
    assert f"{SCHEMA}: [readable]" in breaches(overlay(), None)


def test_an_index_of_contradictions_is_no_overlay(with_overlay: Callable[..., Path]) -> None:
    folder = with_overlay(overlay(), edits={"overlays/contradictions.yaml": yaml.safe_dump([{"number": 1}])})
    assert judged(folder).profiles.keys() == {"strict"}


def test_what_is_written_for_a_profile_is_checked_for_drift(
    with_overlay: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--contract", str(with_overlay(overlay())), "--output", str(tmp_path / "generated")]
    assert main(["write", *arguments]) == main(["check", *arguments]) == 0
    package = tmp_path / "generated" / "wireproof_contract"
    written = {path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file()}
    assert {name for name in written if "profile" in name} == {
        "profiles/openapi-3.2-strict.json",
        "profiles/profile.schema.json",
        "profile_types.py",
    }
    (package / "profiles" / "openapi-3.2-strict.json").write_text("{}", encoding="utf-8")
    assert main(["check", *arguments]) == 1
    assert "profiles/openapi-3.2-strict.json: [drift] differs" in capsys.readouterr().err
