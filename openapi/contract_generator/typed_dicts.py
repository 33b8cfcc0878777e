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

HEADER = '"""One TypedDict a schema of the contract, written from openapi/; change that and run `make generate`."""'


def typed_dicts(document: dict[str, Any]) -> str:
    """The module's text; the same document always gives the same text."""
    with TemporaryDirectory() as folder:
        output = Path(folder, "types.py")
        generate(json_text(document), config=_configuration(output))
        return output.read_text(encoding="utf-8")


def _configuration(output: Path) -> GenerateConfig:
    return GenerateConfig(
        output=output,
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.TypingTypedDict,
        target_python_version=PythonVersion.PY_311,
        enum_field_as_literal=LiteralType.All,
        use_schema_description=True,
        use_field_description=True,
        disable_timestamp=True,
        custom_file_header=HEADER,
        formatters=[Formatter.RUFF_CHECK, Formatter.RUFF_FORMAT],
    )
