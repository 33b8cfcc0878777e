"""What a kit spends, counted at the server: kits count differently, or not at all."""

from dataclasses import dataclass
from typing import Any

from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import GENERATING, Rule, incoming, payload, whole


@dataclass
class Meter:
    """Requests, and tokens as the healthy server counts them; a stream that tells no usage has one an event."""

    requests: int = 0
    tokens: int = 0

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Stand before those of a mutant, and so see what it has not altered yet. They change nothing."""
        return (incoming()(self._count), whole(*GENERATING)(self._read), payload(*GENERATING)(self._hear))

    def _count(self, call: Call) -> Call:
        self.requests += 1
        return call

    def _read(self, body: dict[str, Any]) -> None:
        self.tokens += body["usage"]["total_tokens"]

    def _hear(self, event: dict[str, Any]) -> None:
        usage = event.get("usage") or (event.get("response") or {}).get("usage")
        self.tokens += usage["total_tokens"] if usage else 1
