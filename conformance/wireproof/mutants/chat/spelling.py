"""Answers of chat that say the right thing and write it wrongly."""

from wireproof.mutants.members import EACH, replaced
from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.reply import Reply
from wireproof.peers.wire.rules import CHAT, everywhere, reply

FRACTIONS = tuple(
    Mutant(f"chat.{name}-float", clauses, f"{words} are written with a fraction.", everywhere(CHAT)(change))
    for name, clauses, words, change in (
        ("usage", ("chat.usage.shape",), "Counts of tokens", replaced("usage", "prompt_tokens", by=float)),
        (
            "index",
            ("chat.choice.index", "chat.chunk.index"),
            "Indexes of choices",
            replaced("choices", EACH, "index", by=float),
        ),
    )
)


@mutant("chat.content.whole-characters")
@reply(CHAT)
def half_a_character(answer: Reply) -> None:
    """Whole texts begin with the escape of half a character."""
    answer.body = answer.body.replace(b'"content":"', b'"content":"\\ud83d')
