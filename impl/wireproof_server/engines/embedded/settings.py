"""What the child process is started with."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

# Beyond one for each running sequence: for tokens, templates and health, which must never wait for a generation.
SPARE_HTTP_THREADS = 8


@dataclass(frozen=True, slots=True)
class ChildSettings:
    """`context_length` is in tokens, for each of the `slots` requests that may run at once."""

    model_path: str
    socket: str
    context_length: int
    slots: int
    threads: int
    gpu_layers: int
    http_threads: int

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
        )
