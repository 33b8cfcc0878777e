"""Reading the path and query parameters an operation declares."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from jsonschema_rs import Draft202012Validator
from starlette.types import Scope

from wireproof_server.errors.api_error import ApiError
from wireproof_server.requests.explanation import explain
from wireproof_server.requests.references import resolved
from wireproof_server.requests.schema_validator import validator_of
from wireproof_server.requests.wording import MISSING, TYPE, shown

_INTEGER = re.compile(r"-?[0-9]{1,18}")  # more digits would be no count of anything, and slow to read
_NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?")
NO_PARAMETERS: Mapping[str, Any] = {}
_BOOLEANS = {"true": True, "false": False}


class Parameter:
    """One declared parameter: how its text becomes a value, and what that value may be."""

    def __init__(self, declared: Mapping[str, Any], document: Mapping[str, Any]) -> None:
        self.name: str = declared["name"]
        self.location: str = declared["in"]
        self.required: bool = declared.get("required", False)
        schema = resolved(declared["schema"], document)
        self._types = _types(schema)
        self._item_types = _types(resolved(schema.get("items", {}), document))
        self._validator: Draft202012Validator = validator_of(schema, document)

    def value(self, texts: Sequence[str]) -> Any:
        """The value of what was sent, at least one text. Raises ApiError 400 that names the parameter."""
        if "array" in self._types:
            value: Any = [self._scalar(text, self._item_types) for text in texts]
        else:
            value = self._scalar(texts[-1], self._types)
        error = next(self._validator.iter_errors(value), None)
        if error is not None:
            raise explain([error], value, prefix=self.name)
        return value

    def _scalar(self, text: str, types: Sequence[str]) -> Any:
        if not types or "string" in types:
            return text
        if "integer" in types and _INTEGER.fullmatch(text):
            return int(text)
        if "number" in types and _NUMBER.fullmatch(text):
            return float(text)
        if "boolean" in types and text in _BOOLEANS:
            return _BOOLEANS[text]
        message = f"Invalid type for '{self.name}': expected {' or '.join(types)}, but got {shown(text)}."
        raise ApiError(400, TYPE, message, param=self.name)


class Parameters:
    """The parameters of one operation; those that are not declared are ignored, as unknown fields are."""

    def __init__(self, declared: Sequence[Mapping[str, Any]], document: Mapping[str, Any]) -> None:
        parameters = [Parameter(resolved(parameter, document), document) for parameter in declared]
        self._path = [parameter for parameter in parameters if parameter.location == "path"]
        self._query = [parameter for parameter in parameters if parameter.location == "query"]
        self.is_any = bool(parameters)

    def path(self, scope: Scope) -> Mapping[str, str]:
        """Path parameters. Raises ApiError 400 that names the one that breaks the contract."""
        if not self._path:
            return {}
        routed = scope["path_params"]
        return {parameter.name: parameter.value([routed[parameter.name]]) for parameter in self._path}

    def query(self, scope: Scope) -> Mapping[str, Any]:
        """Query parameters that were sent. Raises ApiError 400 that names the one that is missing or wrong."""
        if not self._query:
            return {}
        sent: dict[str, list[str]] = {}
        for name, text in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True):
            sent.setdefault(name.removesuffix("[]"), []).append(text)  # `include[]=` is how SDKs write lists
        for parameter in self._query:
            if parameter.required and parameter.name not in sent:
                message = f"Missing required parameter: '{parameter.name}'."
                raise ApiError(400, MISSING, message, param=parameter.name)
        return {
            parameter.name: parameter.value(sent[parameter.name]) for parameter in self._query if parameter.name in sent
        }


def _types(schema: Mapping[str, Any]) -> Sequence[str]:
    declared = schema.get("type", [])
    return [declared] if isinstance(declared, str) else declared
