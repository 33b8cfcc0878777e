"""Every number that decides what the model becomes. Change one, and it is another model."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """A Llama with tied embeddings. The defaults make 4 196 608 parameters."""

    vocabulary: int = 4096
    width: int = 256
    layers: int = 4
    heads: int = 4
    key_value_heads: int = 2
    feed_forward: int = 768
    rope_base: float = 10000.0
    epsilon: float = 1e-5
    context: int = 4096

    @property
    def head_width(self) -> int:
        """Dimensions of one attention head."""
        return self.width // self.heads


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of training with one window length. The budget is in steps, never in time: time is not repeatable."""

    steps: int
    windows: int
    window_length: int

    @property
    def tokens(self) -> int:
        """Tokens seen in this phase, padding included."""
        return self.steps * self.windows * self.window_length


@dataclass(frozen=True, slots=True)
class Settings:
    """One whole run. Learning rates are those of the plateau; they fall to a fiftieth in the last `cooldown` part."""

    shape: Shape = Shape()
    phases: tuple[Phase, ...] = (Phase(1600, 16, 512), Phase(360, 4, 2048))
    seed: int = 20
    threads: int = 2
    vocabulary_documents: int = 16000
    prose_epochs: int = 4
    matrix_learning_rate: float = 0.02
    matrix_weight_decay: float = 0.01
    vector_learning_rate: float = 3e-3
    warmup_steps: int = 40
    cooldown: float = 0.5
    gradient_norm: float = 1.0
    context_share: float = 0.1
    """The share of read-only tokens (a user's words) that is learned all the same, so that prompts can be scored."""

    @property
    def steps(self) -> int:
        """Steps of all phases."""
        return sum(phase.steps for phase in self.phases)


RELEASE = Settings()
"""The run that made the file the server ships."""

CHECK = Settings(
    phases=(Phase(4, 2, 128), Phase(1, 2, 256)),
    vocabulary_documents=6000,
    warmup_steps=2,
)
"""A run of five steps, which proves that the same settings give the same bytes."""
