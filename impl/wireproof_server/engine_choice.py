"""Which engine the settings ask for."""

import os

from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.engines.llama_server.engine import LlamaServerEngine
from wireproof_server.engines.upstream import UpstreamEngine
from wireproof_server.generation.catalogue import DEFAULT_MODEL
from wireproof_server.generation.engine import Engine
from wireproof_server.settings import TINY_MODEL, Settings

TINY_MODEL_DESCRIPTION = (
    "A toy of 4 million parameters, trained by this project to try the API with; what it says is often nonsense."
)


def engine_of(settings: Settings) -> Engine:
    """The upstream when one is set, else the embedded model; not started."""
    if settings.upstream_url is None:
        return _embedded(settings)
    if settings.upstream_dialect == "llamacpp":
        return LlamaServerEngine(
            settings.upstream_url.rstrip("/").removesuffix("/v1"),  # its token-level endpoints lie beside /v1
            api_key=settings.upstream_key,
            model_id=settings.model_id,
            aliases=(DEFAULT_MODEL, *settings.aliases),
        )
    return UpstreamEngine(settings.upstream_url, dialect=settings.upstream_dialect, api_key=settings.upstream_key)


def _embedded(settings: Settings) -> Engine:
    is_tiny = settings.model == TINY_MODEL
    return EmbeddedEngine(
        settings.model,
        model_id=settings.model_id,
        aliases=(DEFAULT_MODEL, *settings.aliases),
        context_length=settings.context_length,
        slots=settings.slots,
        threads=settings.threads or (1 if is_tiny else _spare_cores()),
        gpu_layers=settings.gpu_layers,
        description=TINY_MODEL_DESCRIPTION if is_tiny else f"The file {settings.model.name}, run by llama.cpp.",
    )


def _spare_cores() -> int:
    """The cores this process may use but one, which is left for everything else."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, usable - 1)
