"""Everything that a judge may consult."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from wireproof.contract.profile import Profile
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.transcript import Transcript

Found = TypeVar("Found")


@dataclass(frozen=True)
class Subject:
    """A transcript, and the profile it is held to."""

    profile: Profile
    transcript: Transcript
    _known: dict[tuple[object, int], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def model(self) -> str:
        """The model that was asked for."""
        return self.transcript.target.model

    def exchange(self, label: str) -> Exchange | None:
        """The exchange of that label, if it was recorded."""
        return self.transcript.exchange(label)

    def once(self, find: Callable[["Subject", Exchange], Found], exchange: Exchange) -> Found:
        """What the function finds in an exchange of the transcript, found once for all judges that ask with it."""
        key = (find, id(exchange))  # by identity: to compare bodies would cost more than most functions do
        if key not in self._known:
            self._known[key] = find(self, exchange)
        found: Found = self._known[key]
        return found
