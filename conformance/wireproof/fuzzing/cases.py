"""Schemathesis's cases as steps."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import schemathesis
from hypothesis.strategies import SearchStrategy
from schemathesis import Case, GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation

from wireproof.contract.profile import Profile
from wireproof.fuzzing.answerable import answerable
from wireproof.fuzzing.clamping import clamped
from wireproof.probing.step import Step

_SETTINGS = {"generation": {"allow-x00": False, "codec": "utf-8"}}
"""Null characters and halves of surrogate pairs are nothing that a client sends, and hide what else is there."""

Made = Case[Any]
"""One case of Schemathesis."""

_NAMES = {"content-type", "accept"}


@dataclass(frozen=True, slots=True)
class Source:
    """Where the requests for one operation come from: valid ones, or ones with something wrong."""

    operation: str
    valid: bool
    cases: SearchStrategy[Made]


def sources(profile: Profile) -> Iterator[Source]:
    """A source of valid and one of invalid requests for each operation of the profile."""
    schema = schemathesis.openapi.from_dict(_without_keys(profile), config=SchemathesisConfig.from_dict(_SETTINGS))
    for found in schema.get_all_operations():
        if not isinstance(found, Ok):
            continue  # no document of ours has an operation that cannot be read
        operation: APIOperation[Any, Any, Any, Any] = found.ok()
        name = str(operation.definition.raw["operationId"])
        yield Source(name, True, operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
        yield Source(name, False, operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))


def step(label: str, source: Source, case: Made, model: str, tokens: int | None) -> Step:
    """The case as a request to the target, asking for at most so many tokens."""
    headers = [(name.lower(), str(value)) for name, value in (case.headers or {}).items() if name.lower() in _NAMES]
    query = f"?{urlencode(case.query, doseq=True)}" if case.query else ""
    body = _body(source, case, model, tokens)
    if body is not None and "content-type" not in dict(headers):
        headers.append(("content-type", case.media_type or "application/json"))
    return Step(
        label, source.operation, case.method.upper(), f"{case.formatted_path}{query}", body, tuple(headers), valid=False
    )


def _body(source: Source, case: Made, model: str, tokens: int | None) -> bytes | None:
    if isinstance(case.body, bytes):
        return case.body
    if not isinstance(case.body, dict | list | str | int | float | None):
        return None  # the marker of a case without a body
    made = answerable(source.operation, case.body) if source.valid else case.body
    return json.dumps(clamped(source.operation, made, model, tokens)).encode()


def _without_keys(profile: Profile) -> dict[str, Any]:
    """The document without its security: a made-up key would only show again that it is refused."""
    document = {name: value for name, value in profile.document.items() if name != "security"}
    document["paths"] = {
        path: {
            method: {name: value for name, value in operation.items() if name != "security"}
            if isinstance(operation, dict)
            else operation
            for method, operation in item.items()
        }
        for path, item in document["paths"].items()
    }
    return document
