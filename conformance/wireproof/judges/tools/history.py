"""What tools answered is part of what the model reads."""

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.prompt_growth import plainly_reads_tools, prompt_tokens
from wireproof.transcript.exchange import Exchange


@judge("chat.tools.history.read", steps("chat.tools.history"))
def answers_of_tools_lengthen_the_prompt(subject: Subject, history: Exchange) -> Outcome | None:
    """The prompt grows by more than the calls alone could take."""
    return PASSED if plainly_reads_tools(subject.transcript, history) else None


@judge("chat.tools.history.read", steps("chat.tools.history", "chat.tools.history/longer"))
def longer_answers_of_tools_lengthen_the_prompt(_: Subject, history: Exchange, longer: Exchange) -> Outcome | None:
    """Where that is not plain: one more sentence in the answer of a tool makes a longer prompt."""
    before, after = prompt_tokens(history), prompt_tokens(longer)
    if before is None or after is None:
        return None
    if after > before:
        return PASSED
    message = "a tool answered with more words, and the prompt is no longer: the answer does not reach the model"
    return Failed(message, f"more than {before} prompt tokens", str(after), "usage.prompt_tokens")
