"""The pieces of calls in a stream join to the calls of the whole answer."""

from wireproof.judges.tools.asked import offered_functions
from wireproof.judges.tools.markup import whole_call
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.assistant_turns import assistant_turns
from wireproof.reading.tool_calls import made_calls, whole_counterpart
from wireproof.transcript.exchange import Exchange


@judge("chat.tools.stream.same-calls", steps("chat.tools.stream"))
def stream_has_the_calls_of_the_whole(subject: Subject, stream: Exchange) -> Outcome | None:
    """The same request makes the same calls in both modes, if it makes the same ones each time in one mode."""
    whole = whole_counterpart(subject.transcript, stream)
    if any(_is_marked(each) for each in (whole, stream) if each):
        return None
    first, second = made_calls(whole), made_calls(stream)
    if first is None or second is None:
        return None
    if first == second:
        return PASSED if first else None
    whole_again = made_calls(subject.exchange("chat.tools.stream/whole-again"))
    stream_again = made_calls(subject.exchange("chat.tools.stream/again"))
    if whole_again != first or stream_again != second:
        return Unrepeated("the model does not repeat its calls")
    return Failed("the stream makes other calls than the whole answer", repr(first), repr(second))


def _is_marked(exchange: Exchange) -> bool:
    """Whether calls were left in the text, which is told as such."""
    offered = offered_functions(exchange.request.fields)
    return any(whole_call(turn.content, offered) for turn in assistant_turns(exchange))
