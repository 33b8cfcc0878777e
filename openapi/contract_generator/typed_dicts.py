"""One TypedDict a schema, written by datamodel-code-generator from the 3.1 rendition.

TypedDict, because a validated body is a dict already: no conversion, no cost a request, and mypy sees every field.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from datamodel_code_generator import (
    Formatter,
    GenerateConfig,
    InputFileType,
    LiteralType,
    PythonVersion,
    generate,
)
from datamodel_code_generator.enums import DataModelType

from contract_generator.json_text import json_text
from contract_generator.walking import rewrite

_CHANGE = "written from openapi/; change that and run `make generate`."
HEADER = f'"""One TypedDict a schema of the contract, {_CHANGE}"""'
STATEMENT_HEADER = f'"""What a profile states at the root of its document, {_CHANGE}"""'


def typed_dicts(document: dict[str, Any]) -> str:
    """The module's text; the same document always gives the same text."""
    return _generated(document, InputFileType.OpenAPI, HEADER)


def statement_types(schema: dict[str, Any]) -> str:
    """The text of the module of what profiles state, from its JSON Schema.

    That nothing else may be stated is for the schema alone: a closed TypedDict needs a library beside the standard one.
    """
    return _generated(rewrite(schema, _open), InputFileType.JsonSchema, STATEMENT_HEADER)


def _open(node: dict[str, Any]) -> dict[str, Any] | None:
    """The schema without `additionalProperties: false`."""
    if node.get("additionalProperties") is not False:
        return None
    opened: dict[str, Any] = rewrite({k: v for k, v in node.items() if k != "additionalProperties"}, _open)
    return opened


def _generated(document: dict[str, Any], kind: InputFileType, header: str) -> str:
    with TemporaryDirectory() as folder:
        output = Path(folder, "types.py")
        generate(json_text(document), config=_configuration(output, kind, header))
        return output.read_text(encoding="utf-8")


def _configuration(output: Path, kind: InputFileType, header: str) -> GenerateConfig:
    return GenerateConfig(
        output=output,
        input_file_type=kind,
        output_model_type=DataModelType.TypingTypedDict,
        target_python_version=PythonVersion.PY_311,
        enum_field_as_literal=LiteralType.All,
        use_schema_description=True,
        use_field_description=True,
        disable_timestamp=True,
        custom_file_header=header,
        formatters=[Formatter.RUFF_CHECK, Formatter.RUFF_FORMAT],
    )
