"""FastAPI with a pydantic model of the same request and the same key: what most servers of this API are made of.

The models are generated from our own contract, so that both judge the same fields by the same rules. The answer is a
model as well, as FastAPI's manual has it, made of what a script says in the engine's place.
"""

import importlib.util
import json
import os
import re
import sys
import tempfile
import time
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.types import ASGIApp

from tests.benchmarks.sample import API_KEY, DELTA, PATH
from wireproof_contract import documents

SCHEMAS = ("CreateChatCompletionRequest", "ChatCompletion")


def contract_models() -> ModuleType:
    """Pydantic models of the contract's chat request and answer."""
    with tempfile.TemporaryDirectory() as folder:
        module = Path(folder, "contract_models.py")
        generate(
            json.dumps(_document_of(*SCHEMAS)),
            input_file_type=InputFileType.OpenAPI,
            output=module,
            output_model_type=DataModelType.PydanticV2BaseModel,
            disable_timestamp=True,
            use_annotated=True,
            collapse_root_models=True,  # a number is a field with bounds, as one writes it by hand, not a model
        )
        specification = importlib.util.spec_from_file_location("contract_models", module)
        if specification is None or specification.loader is None:
            raise ImportError("The generated module cannot be loaded.")
        models = importlib.util.module_from_spec(specification)
        sys.modules["contract_models"] = models  # pydantic looks annotations up there
        specification.loader.exec_module(models)
    return models


def _document_of(*schemas: str) -> dict[str, Any]:
    """The contract reduced to some schemas and what they refer to, which is generated in a fraction of the time."""
    document = documents.load("openapi-3.1.json")
    declared = document["components"]["schemas"]
    found, waiting = set(), set(schemas)
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(declared[name]))) - found
    reduced = {name: value for name, value in declared.items() if name in found}
    return {"openapi": "3.1.0", "info": document["info"], "paths": {}, "components": {"schemas": reduced}}


async def check_key(given: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]) -> None:
    """Refuse a wrong key."""
    if given.credentials != API_KEY:
        raise HTTPException(401)


async def script(chunks: int) -> AsyncIterator[str]:
    """What the engine says, piece by piece."""
    for _ in range(chunks):
        yield DELTA


def build() -> ASGIApp:
    """The application; the number of chunks of an answer comes from the environment."""
    app, models = FastAPI(), contract_models()
    chunks = int(os.environ["BENCHMARK_CHUNKS"])

    async def answer(request: Any) -> Any:
        text = "".join([piece async for piece in script(chunks)])
        message = models.ChatAnswer(role="assistant", content=text, refusal=None)
        return models.ChatCompletion(
            id=f"chatcmpl-{uuid.uuid4().hex}",
            object="chat.completion",
            created=int(time.time()),
            model=request.model,
            choices=[models.ChatChoice(index=0, message=message, logprobs=None, finish_reason="stop")],
            usage=models.Usage(prompt_tokens=50, completion_tokens=chunks, total_tokens=50 + chunks),
        )

    answer.__annotations__ = {"request": models.CreateChatCompletionRequest, "return": models.ChatCompletion}
    app.post(PATH, dependencies=[Depends(check_key)], response_model_exclude_unset=True)(answer)
    return app
