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
class Shares:
    """How many of a hundred or so documents are of each kind; see `corpus.mixture` for what they are."""

    prose: int = 15
    functions: int = 8
    text: int = 15
    gaps: int = 14
    repetition: int = 5
    dictionary: int = 3
    conversation: int = 29
    obedience: int = 9
    tools: int = 17
    practice: int = 0
    manual_tools: int = 0
    short: int = 0
    json: int = 0


@dataclass(frozen=True, slots=True)
class Stage:
    """Phases with one mixture, one schedule and optimizers of their own.

    Learning rates are those of the plateau; in the last `cooldown` part of the steps they fall straight to a fiftieth.
    """

    phases: tuple[Phase, ...]
    seed: int
    shares: Shares = Shares()
    prose_epochs: int = 4
    matrix_learning_rate: float = 0.02
    vector_learning_rate: float = 3e-3
    warmup_steps: int = 40
    cooldown: float = 0.5
    ends_as_turns: bool = False
    """Learn that texts without turns end with the end-of-turn token too: it is the one end that llama.cpp's grammars
    know, so without it a grammar that may stop or go on would always go on."""

    @property
    def steps(self) -> int:
        """Steps of all phases."""
        return sum(phase.steps for phase in self.phases)


_LEARN = Stage((Phase(1600, 16, 512), Phase(360, 4, 2048)), seed=20)

# What the first stage shows seldom in tokens (a gap is a few of them) and therefore learns last.
_PRACTISE = Stage(
    (Phase(640, 16, 512), Phase(100, 4, 2048)),
    seed=40,
    shares=Shares(
        prose=5,
        functions=8,
        text=10,
        gaps=42,
        repetition=2,
        dictionary=2,
        conversation=12,
        obedience=5,
        tools=9,
        practice=28,
        manual_tools=7,
        short=12,
        json=12,
    ),
    prose_epochs=1,
    matrix_learning_rate=0.01,
    vector_learning_rate=1.5e-3,
    warmup_steps=20,
    cooldown=0.9,
    ends_as_turns=True,
)


@dataclass(frozen=True, slots=True)
class Settings:
    """One whole run."""

    shape: Shape = Shape()
    stages: tuple[Stage, ...] = (_LEARN, _PRACTISE)
    seed: int = 20
    threads: int = 2
    vocabulary_documents: int = 16000
    matrix_weight_decay: float = 0.01
    gradient_norm: float = 1.0
    context_share: float = 0.1
    """The share of read-only tokens (a user's words) that is learned all the same, so that prompts can be scored."""

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases of all stages."""
        return tuple(phase for stage in self.stages for phase in stage.phases)


RELEASE = Settings()
"""The run that made the file the server ships."""

CHECK = Settings(
    stages=(
        Stage((Phase(3, 2, 128), Phase(1, 2, 256)), seed=20, warmup_steps=2),
        Stage((Phase(1, 2, 128),), seed=40, warmup_steps=2),
    ),
    vocabulary_documents=6000,
)
"""A run of five steps, which proves that the same settings give the same bytes."""
