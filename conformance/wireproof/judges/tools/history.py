"""What tools answered is part of what the model reads."""

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange


@judge("chat.tools.history.read", steps("chat.tools.history", "chat.tools.history/longer"))
def answers_of_tools_are_read(subject: Subject, history: Exchange, longer: Exchange) -> Outcome | None:
    """A longer answer of a tool makes a longer prompt, where prompts are counted at all."""
    before, after = _prompt_tokens(history), _prompt_tokens(longer)
    counts = {_prompt_tokens(each) for each in subject.transcript.exchanges if each.operation == history.operation}
    if before is None or after is None or len(counts - {None}) == 1:
        return None
    if after > before:
        return PASSED
    message = "a tool answered with more words, and the prompt is no longer: the answer does not reach the model"
    return Failed(message, f"more than {before} prompt tokens", str(after), "usage.prompt_tokens")


def _prompt_tokens(exchange: Exchange) -> int | None:
    usage = (exchange.object or {}).get("usage")
    count = usage.get("prompt_tokens") if isinstance(usage, dict) else None
    return count if isinstance(count, int) and not isinstance(count, bool) and count > 0 else None
