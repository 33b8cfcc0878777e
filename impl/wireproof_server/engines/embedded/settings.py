"""What the child process is started with."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

# Beyond one for each running sequence: for tokens, templates and health, which must never wait for a generation.
SPARE_HTTP_THREADS = 8
# From 64 tokens on, llama.cpp's attention on a CPU takes another path, whose last digits differ. Below, a seed gives
# the same text bit for bit, whether the prompt was cached or not and whatever else runs. Long prompts pay for it.
REPEATABLE_BATCH = 32


@dataclass(frozen=True, slots=True)
class ChildSettings:
    """`context_length` is in tokens, for each of the `slots` requests that may run at once.

    `largest_batch` is how many tokens are computed at a time, None for llama.cpp's choice.
    """

    model_path: str
    socket: str
    context_length: int
    slots: int
    threads: int
    gpu_layers: int
    http_threads: int
    largest_batch: int | None

    def as_json(self) -> dict[str, Any]:
        """The object that the child reads."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """What does not change when the child is started again."""

    model_path: Path
    has_chat_template: bool
    context_length: int
    slots: int
    threads: int
    gpu_layers: int

    def for_child(self, socket: Path) -> ChildSettings:
        """The settings of a child that listens at `socket`."""
        return ChildSettings(
            model_path=str(self.model_path),
            socket=str(socket),
            context_length=self.context_length,
            slots=self.slots,
            threads=self.threads,
            gpu_layers=self.gpu_layers,
            http_threads=self.slots + SPARE_HTTP_THREADS,
            largest_batch=None if self.gpu_layers else REPEATABLE_BATCH,
        )
