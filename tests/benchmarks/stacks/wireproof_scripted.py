"""Our server as it is shipped (keys, validation, handlers, logs), with the scripted engine in the model's place."""

import os
from collections.abc import Iterator

from starlette.types import ASGIApp

from tests.benchmarks.sample import API_KEY, DELTA
from wireproof_server.app import build_app
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step
from wireproof_server.generation.events import Delta, Finished, Started, Usage
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.settings import Settings


class Forgotten(list[TextRequest | ChatRequest]):
    """In the place of an engine's record of its requests, so that a million of them do not fill the memory."""

    def append(self, request: TextRequest | ChatRequest, /) -> None:
        """Forget it."""


def build(*, access_log: bool = False) -> ASGIApp:
    """The application; the number of chunks of an answer and the database come from the environment."""
    chunks = int(os.environ["BENCHMARK_CHUNKS"])

    def chat(request: TextRequest | ChatRequest) -> Iterator[Step]:
        yield Started(request.model, 50)
        for _ in range(chunks):
            yield Delta(0, DELTA)
        yield Finished(0, "stop", completion_tokens=chunks)
        yield Usage(50, chunks)

    settings = Settings(
        api_keys=(API_KEY,),
        log_level="info" if access_log else "warning",
        database_url=os.environ["BENCHMARK_DATABASE"],
    )
    engine = ScriptedEngine(chat=chat)
    engine.requests = Forgotten()
    return build_app(settings, engine)
