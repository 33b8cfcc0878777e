"""One broken rule of the contract in words: which code, which sentence."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import orjson
from jsonschema_rs import ValidationError, ValidationErrorKind

MISSING = "missing_required_parameter"
TYPE = "invalid_type"
VALUE = "invalid_value"
UNKNOWN = "unknown_parameter"

LONGEST_SHOWN_VALUE = 60  # characters of a value from the request that a message repeats
MOST_SHOWN_OPTIONS = 20

# From what the validator says of a broken rule (its fields depend on the rule) and the value, to code and sentence.
Wording: TypeAlias = Callable[[Any, Any], tuple[str, str]]

# JSON Schema's names of types with their articles, as sentences want them.
_ARTICLES = {
    "array": "an array",
    "boolean": "a boolean",
    "integer": "an integer",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}


def json_type(value: Any) -> str:
    """JSON Schema's name for the type of a value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    names = {int: "integer", float: "number", str: "string", list: "array"}
    return names.get(type(value), "object")


def wrong_type(types: set[str], value: Any) -> str:
    """The sentence for a value of a type that the place does not take."""
    return f"expected {_any_of(_ARTICLES[name] for name in sorted(types))}, but got {_ARTICLES[json_type(value)]}"


def not_an_option(options: list[Any], value: Any) -> str:
    """The sentence for a value that is none of a few."""
    listed = [shown(option) for option in options[:MOST_SHOWN_OPTIONS]]
    if len(options) > MOST_SHOWN_OPTIONS:
        listed.append("…")
    return f"{shown(value)} is not {_any_of(listed)}"


def shown(value: Any) -> str:
    """A value as a message may repeat it: as JSON, cut short."""
    if isinstance(value, (dict, list)):
        return _ARTICLES[json_type(value)]
    text = orjson.dumps(value if not isinstance(value, str) else value[: LONGEST_SHOWN_VALUE + 1]).decode()
    return text if len(text) <= LONGEST_SHOWN_VALUE else text[:LONGEST_SHOWN_VALUE] + "…"


def _any_of(words: Any) -> str:
    *most, last = list(words)
    return f"{', '.join(most)} or {last}" if most else str(last)


def _type(kind: Any, value: Any) -> tuple[str, str]:
    return TYPE, wrong_type(set(kind.types), value)


def _enum(kind: Any, value: Any) -> tuple[str, str]:
    return VALUE, not_an_option(kind.options, value)


def _constant(kind: Any, value: Any) -> tuple[str, str]:
    return VALUE, not_an_option([kind.expected_value], value)


def _below_minimum(kind: Any, value: Any) -> tuple[str, str]:
    return VALUE, f"{shown(value)} is below the minimum of {kind.limit}"


def _not_above(kind: Any, value: Any) -> tuple[str, str]:
    return VALUE, f"{shown(value)} is not above {kind.limit}"


def _above_maximum(kind: Any, value: Any) -> tuple[str, str]:
    return VALUE, f"{shown(value)} is above the maximum of {kind.limit}"


def _not_below(kind: Any, value: Any) -> tuple[str, str]:
    return VALUE, f"{shown(value)} is not below {kind.limit}"


def _size(least_or_most: str, thing: str) -> Wording:
    def worded(kind: Any, _value: Any) -> tuple[str, str]:
        return VALUE, f"expected {least_or_most} {kind.limit} {thing}"

    return worded


def _pattern(kind: Any, value: Any) -> tuple[str, str]:
    return VALUE, f"{shown(value)} does not match the pattern {kind.pattern}"


def _format(kind: Any, value: Any) -> tuple[str, str]:
    return VALUE, f"{shown(value)} is not a valid {kind.format}"


def _multiple(kind: Any, value: Any) -> tuple[str, str]:
    return VALUE, f"{shown(value)} is not a multiple of {kind.multiple_of}"


def _repeated(_kind: Any, _value: Any) -> tuple[str, str]:
    return VALUE, "an item occurs twice"


def _unexpected(kind: Any, _value: Any) -> tuple[str, str]:
    return UNKNOWN, f"unknown parameter {_any_of(shown(name) for name in kind.unexpected[:MOST_SHOWN_OPTIONS])}"


def _property_name(kind: Any, _value: Any) -> tuple[str, str]:
    return word(kind.error)


def _ambiguous(_kind: Any, _value: Any) -> tuple[str, str]:
    return VALUE, "the value fits more than one of the accepted forms"


_WORDINGS: Mapping[type, Wording] = {
    ValidationErrorKind.Type: _type,
    ValidationErrorKind.Enum: _enum,
    ValidationErrorKind.Constant: _constant,
    ValidationErrorKind.Minimum: _below_minimum,
    ValidationErrorKind.ExclusiveMinimum: _not_above,
    ValidationErrorKind.Maximum: _above_maximum,
    ValidationErrorKind.ExclusiveMaximum: _not_below,
    ValidationErrorKind.MinItems: _size("at least", "items"),
    ValidationErrorKind.MaxItems: _size("at most", "items"),
    ValidationErrorKind.MinLength: _size("at least", "characters"),
    ValidationErrorKind.MaxLength: _size("at most", "characters"),
    ValidationErrorKind.MinProperties: _size("at least", "properties"),
    ValidationErrorKind.MaxProperties: _size("at most", "properties"),
    ValidationErrorKind.Pattern: _pattern,
    ValidationErrorKind.Format: _format,
    ValidationErrorKind.MultipleOf: _multiple,
    ValidationErrorKind.UniqueItems: _repeated,
    ValidationErrorKind.AdditionalProperties: _unexpected,
    ValidationErrorKind.UnevaluatedProperties: _unexpected,
    ValidationErrorKind.PropertyNames: _property_name,
    ValidationErrorKind.OneOfMultipleValid: _ambiguous,
}


def word(error: ValidationError) -> tuple[str, str]:
    """Code and sentence (without the place) for one broken rule; the value is shown only in part."""
    wording = _WORDINGS.get(type(error.kind))
    if wording is None:
        return VALUE, f"the value breaks the contract's rule '{error.kind.name}'"
    return wording(error.kind, error.instance)
