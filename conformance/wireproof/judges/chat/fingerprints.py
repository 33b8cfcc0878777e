"""The configuration that a stream names."""

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.subject import Subject
from wireproof.reading.chat import chunks
from wireproof.transcript.exchange import Exchange


@judge("chat.chunk.fingerprint", streams("createChatCompletion"))
def one_configuration_streams(_: Subject, exchange: Exchange) -> Outcome | None:
    """All chunks that name it name the same."""
    told = [chunk.get("system_fingerprint") for chunk in chunks(exchange)]
    names = [each for each in told if isinstance(each, str) and each]
    if len(names) < 2:  # noqa: PLR2004 - one to compare another with
        return None
    if other := next((each for each in names if each != names[0]), None):
        return Failed("`system_fingerprint` changes within a stream", names[0], other, "system_fingerprint")
    return PASSED
