"""FastAPI with a pydantic model of the same request and the same key: what most servers of this API are made of.

The model is generated from our own contract, so that both judge the same fields by the same rules.
"""

import importlib.util
import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Annotated, Any

from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.types import ASGIApp

from tests.benchmarks.sample import ANSWER, API_KEY, PATH
from wireproof_contract import documents

REQUEST = "CreateChatCompletionRequest"


def request_model() -> Any:
    """A pydantic model of the contract's chat request."""
    with tempfile.TemporaryDirectory() as folder:
        module = Path(folder, "contract_models.py")
        generate(
            json.dumps(_document_of(REQUEST)),
            input_file_type=InputFileType.OpenAPI,
            output=module,
            output_model_type=DataModelType.PydanticV2BaseModel,
            disable_timestamp=True,
            use_annotated=True,
        )
        specification = importlib.util.spec_from_file_location("contract_models", module)
        if specification is None or specification.loader is None:
            raise ImportError("The generated module cannot be loaded.")
        models = importlib.util.module_from_spec(specification)
        sys.modules["contract_models"] = models  # pydantic looks annotations up there
        specification.loader.exec_module(models)
    return getattr(models, REQUEST)


def _document_of(schema: str) -> dict[str, Any]:
    """The contract reduced to one schema and what it refers to, which is generated in a fraction of the time."""
    document = documents.load("openapi-3.1.json")
    schemas = document["components"]["schemas"]
    found, waiting = set(), {schema}
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(schemas[name]))) - found
    reduced = {name: value for name, value in schemas.items() if name in found}
    return {"openapi": "3.1.0", "info": document["info"], "paths": {}, "components": {"schemas": reduced}}


async def check_key(given: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]) -> None:
    """Refuse a wrong key."""
    if given.credentials != API_KEY:
        raise HTTPException(401)


def build() -> ASGIApp:
    """The application."""
    app = FastAPI()
    model = request_model()

    async def answer(request: Any) -> dict[str, Any]:
        del request  # judging it is the work that is measured
        return ANSWER

    answer.__annotations__["request"] = model
    app.post(PATH, dependencies=[Depends(check_key)])(answer)
    return app
