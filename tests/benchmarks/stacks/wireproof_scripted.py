"""Our server as it is shipped (keys, validation, handlers, logs), with the scripted engine in the model's place."""

import os
from collections import deque

from starlette.types import ASGIApp

from tests.benchmarks.sample import API_KEY, DELTA
from wireproof_server.app import build_app
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step
from wireproof_server.generation.events import Delta, Finished, Started, Usage
from wireproof_server.settings import Settings


def build(*, access_log: bool = False) -> ASGIApp:
    """The application; the number of chunks of an answer and the database come from the environment."""
    chunks = int(os.environ["BENCHMARK_CHUNKS"])
    script: list[Step] = [
        Started("scripted", 50),
        *[Delta(0, DELTA)] * chunks,
        Finished(0, "stop", completion_tokens=chunks),
        Usage(50, chunks),
    ]
    settings = Settings(
        api_keys=(API_KEY,),
        log_level="info" if access_log else "warning",
        database_url=os.environ["BENCHMARK_DATABASE"],
    )
    engine = ScriptedEngine(chat=lambda _: script)
    engine.requests = deque(maxlen=0)  # a million of them would fill the memory
    return build_app(settings, engine)
