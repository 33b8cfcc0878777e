"""Validators of parts of the contract, built once."""

from collections.abc import Mapping
from typing import Any

from jsonschema_rs import Draft202012Validator


def validator_of(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Draft202012Validator:
    """A validator of `schema`, whose references point into the components of the OpenAPI `document`.

    `format` is enforced: in draft 2020-12 it is only an annotation unless asked for.
    """
    return Draft202012Validator({**schema, "components": document.get("components", {})}, validate_formats=True)
