from typing import Any

import pytest
import yaml

from contract_generator import yaml_reading


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on", "on"),
        ("no", "no"),
        ("2026-01-01", "2026-01-01"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("~", "~"),
        ("true", True),
        ("null", None),
        ("-9223372036854775808", -(2**63)),
        ("1.5e3", 1500.0),
        ("'1'", "1"),
    ],
)
def test_only_what_json_spells_so_is_no_string(text: str, value: Any) -> None:
    found = yaml_reading.parse(f"key: {text}")["key"]
    assert found == value
    assert type(found) is type(value)


def test_other_users_of_the_library_keep_their_resolvers() -> None:
    assert yaml.safe_load("on") is True


def test_a_repeated_key_is_refused_with_its_line() -> None:
    with pytest.raises(yaml.YAMLError, match=r"'a' is repeated[\s\S]*line 2"):
        yaml_reading.parse("a: 1\na: 2\n")


def test_no_python_object_is_made_of_a_tag() -> None:
    with pytest.raises(yaml.YAMLError):
        yaml_reading.parse("!!python/object/apply:os.getcwd []")
