"""Finding stop sequences in text that comes in pieces."""

from collections.abc import Sequence

from wireproof_server.value import Value


class Released(Value, frozen=True):
    """Text that may be sent, and the stop sequence that ended it, if one did."""

    text: str
    stop_sequence: str | None = None


class StopSequences:
    """Releases text only when no character of it can belong to a stop sequence."""

    def __init__(self, sequences: Sequence[str]) -> None:
        self._sequences = tuple(sequences)
        self._held = ""

    def add(self, text: str) -> Released:
        """Take more text; give what is now safe. After a stop sequence was found, nothing may be added."""
        held = self._held + text
        found = [(held.find(sequence), sequence) for sequence in self._sequences if sequence in held]
        if found:
            # The one that is complete first, of these the longest: what a reader of single characters would find.
            position, sequence = min(found, key=lambda each: (each[0] + len(each[1]), each[0]))
            self._held = ""
            return Released(held[:position], sequence)
        safe = len(held) - max((_possible_beginning(held, sequence) for sequence in self._sequences), default=0)
        self._held = held[safe:]
        return Released(held[:safe])

    def end(self) -> str:
        """What was held back when the text ends without a stop sequence."""
        held, self._held = self._held, ""
        return held


def _possible_beginning(text: str, sequence: str) -> int:
    """How many characters at the end of `text` are a beginning of `sequence`."""
    longest = min(len(text), len(sequence) - 1)
    return next((length for length in range(longest, 0, -1) if sequence.startswith(text[-length:])), 0)
