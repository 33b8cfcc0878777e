"""The embedded engine: a model file, a child process that runs it, and the supervision of that child."""

import asyncio
import contextlib
import shutil
import tempfile
from pathlib import Path

import structlog

from wireproof_server.engines.embedded.child_process import ChildProcess, start_child
from wireproof_server.engines.embedded.gguf_header import GgufHeader, read_gguf_header
from wireproof_server.engines.embedded.settings import EngineSettings
from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.engine import LlamaServerEngine
from wireproof_server.engines.llama_server.served_model import ServedModel
from wireproof_server.generation.errors import GenerationError

LARGEST_UNASKED_CONTEXT = 8192  # tokens for each slot; models of today allow more than the memory of most machines
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 10.0  # seconds between attempts to start the child again

logger = structlog.get_logger(__name__)


class EmbeddedEngine(LlamaServerEngine):
    """Runs the GGUF file at `model_path` with llama.cpp.

    `model_id` is its name here, else that of the file. `context_length` is in tokens for each of the `slots` requests
    that may run at once; None is what the model was trained with, at most 8192. `threads` compute; 1 is right for a
    tiny model, the number of free cores for a large one. `gpu_layers` are moved to a GPU, where the installed wheel
    supports one. A child that dies is started again; requests raise `EngineUnavailable` meanwhile.
    """

    name = "embedded"

    def __init__(  # noqa: PLR0913  each is a setting of its own, and all but the first are named
        self,
        model_path: Path,
        *,
        model_id: str | None = None,
        aliases: tuple[str, ...] = (),
        context_length: int | None = None,
        slots: int = 8,
        threads: int = 1,
        gpu_layers: int = 0,
        description: str | None = None,
    ) -> None:
        super().__init__("http://engine", model_id=model_id or model_path.stem, aliases=aliases)
        self.description = description
        self._model_path = model_path
        self._asked_context_length = context_length
        self._slots = slots
        self._threads = threads
        self._gpu_layers = gpu_layers
        self._folder: Path | None = None
        self._child: ChildProcess | None = None
        self._supervision: asyncio.Task[None] | None = None

    @property
    def child_pid(self) -> int | None:
        """The child's process id, None while there is none."""
        return None if self._child is None else self._child.pid

    async def start(self) -> None:
        """Load the model. Raises `EngineUnavailable`, with cause and hint, when that fails."""
        settings = self._settings(read_gguf_header(self._model_path))
        child = await self._start_child(settings)
        self._supervision = asyncio.create_task(self._supervise(child, settings))

    def _settings(self, header: GgufHeader) -> EngineSettings:
        trained = header.context_length or LARGEST_UNASKED_CONTEXT
        return EngineSettings(
            model_path=self._model_path,
            has_chat_template=header.has_chat_template,
            context_length=self._asked_context_length or min(trained, LARGEST_UNASKED_CONTEXT),
            slots=self._slots,
            threads=self._threads,
            gpu_layers=self._gpu_layers,
        )

    def _created(self, served: ServedModel) -> int:  # noqa: ARG002  the file knows; llama.cpp tells when it was started
        return int(self._model_path.stat().st_mtime)

    async def _start_child(self, settings: EngineSettings) -> ChildProcess:
        self._remove_folder()  # of a child that was killed; one that ends by itself leaves none
        # Readable by this user alone, so nobody else can reach the socket in it.
        self._folder = Path(tempfile.mkdtemp(prefix="wireproof-"))
        socket = self._folder / "engine.sock"
        try:
            child = await start_child(settings.for_child(socket))
            try:
                await self._connect(Client(self._base_url, socket=socket), has_chat_template=settings.has_chat_template)
            except BaseException:
                await child.end()
                raise
        except BaseException:
            self._remove_folder()
            raise
        self._child = child
        return child

    async def _supervise(self, child: ChildProcess, settings: EngineSettings) -> None:
        while True:
            status = await child.ended()
            logger.error("the engine's process died; it is started again", status=status)
            self._child = None
            await self._disconnect()
            child = await self._restart(settings)
            logger.info("the engine runs again", pid=child.pid)

    async def _restart(self, settings: EngineSettings) -> ChildProcess:
        pause = FIRST_PAUSE
        while True:
            try:
                return await self._start_child(settings)
            except GenerationError as error:
                logger.error("the engine could not be started again", cause=error.message, next_attempt_seconds=pause)  # noqa: TRY400  the cause says it; a traceback would say less
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def close(self) -> None:
        """End the child at once; what still runs raises `EngineFailed`. May be called twice."""
        supervision, self._supervision = self._supervision, None
        if supervision is not None:
            supervision.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await supervision
        child, self._child = self._child, None
        if child is not None:
            await child.end()
        await super().close()
        self._remove_folder()

    def _remove_folder(self) -> None:
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
