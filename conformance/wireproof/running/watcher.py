"""What a run tells while it goes on."""

from wireproof.probing.probe import Probe
from wireproof.transcript.exchange import Exchange


class Watcher:
    """Told of each step of a run; this one listens to nothing, others override what they show."""

    def begins(self, probe: Probe) -> None:
        """A probe is about to be asked."""

    def omits(self, probe: Probe, reason: str) -> None:
        """A probe is not asked, or not to its end."""

    def explores(self) -> None:
        """Requests are about to be made at random."""

    def received(self, exchange: Exchange) -> None:
        """An answer came, or did not."""

    def waits(self, seconds: float) -> None:
        """The target limits the rate, and is asked again after so many seconds."""

    def tells(self, message: str) -> None:
        """Something that the user should know, as which model was taken."""
