"""A request, and what came of it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wireproof.parsing.event_stream import EventStream, read_event_stream
from wireproof.parsing.json_reading import NotJson, read_json
from wireproof.transcript.answer import Answer, NoAnswer
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.request import Request

SUCCESS = range(200, 300)
RATE_LIMITED = 429
OVERLOADED = frozenset({502, 503, 504, 529})
"""What a deployment says that cannot answer now; with `retry-after` it is asked once more."""
LIMITED = "rate-limited"
"""The label of the first refusal for too many requests that was waited for; a retry of its request counts it."""
FUZZ = "fuzz"
"""The probe of what was asked at random."""


@dataclass(frozen=True)
class Exchange:
    """One request and its last answer (what was waited for before it is counted in `retries`).

    `label` is `<probe>` or `<probe>/<step>`, or `fuzz/<number>`; unique in a transcript. `operation` is the operationId
    of the contract, None where the request belongs to none (an unknown path).
    """

    label: str
    operation: str | None
    request: Request
    answer: Answer | NoAnswer
    expectation: Expectation | None = None
    retries: int = 0

    @property
    def probe(self) -> str:
        """The probe that it belongs to."""
        return self.label.partition("/")[0]

    @property
    def status(self) -> int | None:
        """The status; None where no answer came."""
        return self.answer.status if isinstance(self.answer, Answer) else None

    @property
    def succeeded(self) -> bool:
        """Whether the status is 2xx."""
        return self.status is not None and self.status in SUCCESS

    @property
    def put_off(self) -> bool:
        """Whether it was told to come back, and could not wait so long: that shows nothing."""
        told = isinstance(self.answer, Answer) and self.answer.header("retry-after") is not None
        return told and self.status in OVERLOADED and not self.retries

    @cached_property
    def json(self) -> Any:
        """The body as JSON; a NotJson where it is none or no answer came."""
        return read_json(self.answer.body) if isinstance(self.answer, Answer) else NotJson("no answer came")

    @property
    def object(self) -> dict[str, Any] | None:
        """The body as a JSON object; None where it is anything else. For judges that leave bodies to others."""
        return self.json if isinstance(self.json, dict) else None

    @property
    def streamed(self) -> bool:
        """Whether an event stream was asked for and a success came: what judges of streams look at."""
        return self.succeeded and self.request.wants_stream

    @cached_property
    def events(self) -> EventStream:
        """The body as an event stream, whatever its content type says; empty where no answer came."""
        pieces = self.answer.pieces if isinstance(self.answer, Answer) else ()
        return read_event_stream([(piece.at, piece.data) for piece in pieces])
