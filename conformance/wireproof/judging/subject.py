"""Everything that a judge may consult."""

from dataclasses import dataclass

from wireproof.contract.profile import Profile
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.transcript import Transcript


@dataclass(frozen=True)
class Subject:
    """A transcript, and the profile it is held to."""

    profile: Profile
    transcript: Transcript

    @property
    def model(self) -> str:
        """The model that was asked for."""
        return self.transcript.target.model

    def exchange(self, label: str) -> Exchange | None:
        """The exchange of that label, if it was recorded."""
        return self.transcript.exchange(label)
