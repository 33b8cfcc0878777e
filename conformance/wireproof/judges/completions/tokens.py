"""Prompts of token ids are read as these tokens, all of them, in their order."""

from wireproof.judges.completions.vocabulary import has_known_tokens, texts_of_ids
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.completion import only_choice, token_count
from wireproof.transcript.exchange import Exchange


@judge("completions.tokens.read", steps("completions.tokens"))
def token_ids_are_tokens(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Ids that were read as the digits of a text are far more tokens than ids, and fewer if some were lost.

    How many fewer shows something depends on whether a vocabulary is at work, or words are counted.
    """
    count, sent = token_count(exchange, "prompt_tokens"), len(exchange.request.fields["prompt"])
    if not count:
        return None
    least = sent if has_known_tokens(subject) else (sent + 1) // 2
    if not least <= count <= 2 * sent:
        return Failed("token ids are not all read as tokens", str(sent), str(count), "usage.prompt_tokens")
    return PASSED


@judge("completions.tokens.read", steps("completions.tokens", "completions.token-lists"))
def token_ids_have_their_texts(subject: Subject, exchange: Exchange, _: Exchange) -> Outcome | None:
    """Echoed, the ids have one after the other the texts that each of them has by itself."""
    texts, choice = texts_of_ids(subject), only_choice(exchange)
    if not texts or choice is None or not exchange.request.fields.get("echo"):
        return None
    expected = "".join(texts[each] for each in exchange.request.fields["prompt"])
    if choice.text.lstrip().startswith(expected.lstrip()):
        return PASSED
    return Failed("token ids are echoed as another text", repr(expected), repr(choice.text[:200]), "choices[0].text")
