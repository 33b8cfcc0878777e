"""The task that a request gives the model."""

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.language.constraints import Constraint, written
from wireproof.peers.golden.language.generating import Task
from wireproof.peers.golden.language.scores import mix, state_of
from wireproof.peers.golden.language.vocabulary import CONTINUATIONS, PIECED, UNUSUAL, encode
from wireproof.peers.golden.requests.parameters import sampling
from wireproof.peers.golden.settings import Settings

_CONSTANT = encode("This is all that I ever say.")
_WORDS = {"unusual": UNUSUAL, "pieced": PIECED}
_DRAWS = iter(range(1, 1 << 62))


def task_of(  # noqa: PLR0913, PLR0917 - what a request decides, all told
    settings: Settings,
    fields: Json,
    prompt: tuple[int, ...],
    limit: int,
    stop: tuple[str, ...],
    constraint: Constraint | None = None,
    *,
    opens: bool = False,
) -> Task:
    """What to generate, as the request and the peer's own oddities have it."""
    script = None if constraint is None else encode(written(constraint, mix(state_of(prompt))))
    if settings.words == "constant" and script is None:
        script = _CONSTANT
    return Task(
        prompt if settings.words != "unrepeatable" else (*prompt, next(_DRAWS)),
        limit,
        sampling(fields),
        stop,
        script,
        opens=opens,
        endless=bool(fields.get("ignore_eos")),
        length=0 if settings.words == "none" else None,
        words=_WORDS.get(settings.words, CONTINUATIONS),
        thoughts=settings.thoughts if opens else 0,
        hides=settings.hidden is not None,
    )
