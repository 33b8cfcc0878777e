"""Whether the documents are what they claim to be, as an independent validator sees it."""

from collections.abc import Iterator, Mapping
from typing import Any

from openapi_spec_validator import (
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)

from contract_generator.breach import Breach
from contract_generator.walking import pointer

VALIDATORS = {"3.0": OpenAPIV30SpecValidator, "3.1": OpenAPIV31SpecValidator, "3.2": OpenAPIV32SpecValidator}


def renditions_are_valid(renditions: Mapping[str, dict[str, Any]]) -> Iterator[Breach]:
    """Each rendition is a valid document of its own OpenAPI version."""
    for name, document in renditions.items():
        version = ".".join(document["openapi"].split(".")[:2])
        try:
            for error in VALIDATORS[version](document).iter_errors():
                place = "".join(pointer("", key) for key in error.absolute_path)
                yield Breach(f"generated {name}", place, "valid-document", " ".join(str(error.message)[:300].split()))
        except Exception as error:  # noqa: BLE001  the validator itself trips over some invalid documents
            yield Breach(f"generated {name}", "", "valid-document", f"the validator gave up: {error!r}")
