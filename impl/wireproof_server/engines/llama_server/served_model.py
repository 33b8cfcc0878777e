"""What a llama.cpp server tells about the model it serves."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.tokens import tokenize
from wireproof_server.generation.errors import EngineFailed


@dataclass(frozen=True, slots=True)
class ServedModel:
    """The facts that requests are checked and built with.

    `context_length` is in tokens, for one request; `slots` is how many requests run at once. `beginning` holds the
    token that starts every text (BOS), or nothing where the model wants none; `fallback_beginning` is what an empty
    prompt becomes, because a model must read something. `chat_template` is None where the model file has none.
    """

    name: str
    created: int
    context_length: int
    slots: int
    vocabulary_size: int
    beginning: tuple[int, ...]
    fallback_beginning: tuple[int, ...]
    chat_template: str | None


async def read_served_model(client: Client) -> ServedModel:
    """Ask the server. Raises `EngineUnavailable` when it cannot be reached, `EngineFailed` when it is no llama.cpp."""
    properties = await client.get("/props")
    models = await client.get("/v1/models")
    try:
        return await _read(client, properties, models["data"][0])
    except (KeyError, IndexError, TypeError) as error:
        raise EngineFailed(f"The engine does not answer as a llama.cpp server does: {error!r} is missing.") from error


async def _read(client: Client, properties: dict[str, Any], model: dict[str, Any]) -> ServedModel:
    beginning = await tokenize(client, "", add_beginning=True)
    start_text = properties.get("bos_token") or properties.get("eos_token") or "\n"
    fallback = beginning or (await tokenize(client, start_text, read_control_tokens=True))[:1]
    return ServedModel(
        name=PurePath(str(properties.get("model_path") or model["id"])).stem,
        created=int(model["created"]),
        context_length=int(properties["default_generation_settings"]["n_ctx"]),
        slots=int(properties["total_slots"]),
        vocabulary_size=int(model["meta"]["n_vocab"]),
        beginning=tuple(beginning),
        fallback_beginning=tuple(fallback),
        chat_template=await _chat_template(client, properties),
    )


async def _chat_template(client: Client, properties: dict[str, Any]) -> str | None:
    """The model's template; llama.cpp invents a ChatML one where there is none, even for models without its tokens."""
    template = str(properties.get("chat_template") or "")
    if "<|im_start|>" in template and len(await tokenize(client, "<|im_start|>", read_control_tokens=True)) > 1:
        return None
    return template or None
