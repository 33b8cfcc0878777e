"""Holds generated text against its grammar as it comes, because llama.cpp drops one that it cannot follow."""

import llguidance

from wireproof_server.engines.llama_server.grammars import LarkGrammar
from wireproof_server.generation.errors import UnsupportedParameter

BYTES = llguidance.LLTokenizer("byte")  # each byte is a token of the same number


class GrammarGuard:
    """Follows one text; raises `UnsupportedParameter` with the grammar's parameter as soon as the text leaves it."""

    def __init__(self, grammar: LarkGrammar) -> None:
        self._parameter = grammar.parameter
        self._matcher = llguidance.LLMatcher(BYTES, llguidance.LLMatcher.grammar_from_lark(grammar.guard))

    def add(self, text: str) -> None:
        """Take more text."""
        added = text.encode()
        if added and (self.complete or self._matcher.try_consume_tokens(list(added)) < len(added)):
            raise self._violation()

    @property
    def complete(self) -> bool:
        """Whether the text matches and nothing more may follow."""
        return self._matcher.is_stopped()

    def end(self) -> None:
        """The model ended the text here."""
        if not (self._matcher.is_stopped() or self._matcher.is_accepting()):
            raise self._violation()

    def _violation(self) -> UnsupportedParameter:
        return UnsupportedParameter(
            "The engine cannot enforce this grammar: the text it began does not match. Simplify the grammar.",
            parameter=self._parameter,
        )


def forbidden_beginnings(grammar: LarkGrammar, candidates: str) -> list[str]:
    """Those of the single-byte `candidates` that no text of the grammar begins with."""
    matcher = llguidance.LLMatcher(BYTES, llguidance.LLMatcher.grammar_from_lark(grammar.guard))
    allowed = matcher.compute_bitmask()
    return [each for each in candidates if not allowed[ord(each) // 8] >> ord(each) % 8 & 1]
