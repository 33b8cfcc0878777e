"""Whether llama.cpp enforces a grammar, found out before the request begins.

It vendors an older llguidance than ours: what that one cannot read, it ignores silently. So one token is generated with
a bias of a thousand towards one that the grammar forbids; if that comes, nothing is enforced.
"""

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.grammar_guard import forbidden_beginnings
from wireproof_server.engines.llama_server.grammars import LarkGrammar
from wireproof_server.engines.llama_server.tokens import tokenize
from wireproof_server.generation.errors import UnsupportedParameter

CANDIDATES = '~Q}9x"<'  # single bytes, unlike each other, so that hardly a grammar allows all of them
REMEMBERED = 256  # grammars


class GrammarTrials:
    """Tries each grammar once for one model, and remembers what came of it."""

    def __init__(self, client: Client, beginning: int) -> None:
        self._client = client
        self._beginning = beginning
        self._enforced: dict[str, bool] = {}

    async def require_enforceable(self, grammar: LarkGrammar) -> None:
        """Raise `UnsupportedParameter`, naming the grammar's parameter, when llama.cpp would ignore it."""
        enforced = self._enforced.get(grammar.source)
        if enforced is None:
            enforced = await self._enforces(grammar)
            if len(self._enforced) >= REMEMBERED:
                del self._enforced[next(iter(self._enforced))]
            self._enforced[grammar.source] = enforced
        if not enforced:
            raise UnsupportedParameter(
                "The engine cannot enforce this grammar: it uses something its version of llguidance does not know. "
                "Simplify the grammar.",
                parameter=grammar.parameter,
            )

    async def _enforces(self, grammar: LarkGrammar) -> bool:
        for text in forbidden_beginnings(grammar, CANDIDATES):
            tokens = await tokenize(self._client, text)
            if len(tokens) == 1:
                return not await self._admits(grammar, tokens[0])
        return True  # it begins with anything: only the guard can tell

    async def _admits(self, grammar: LarkGrammar, token: int) -> bool:
        body = {
            "prompt": [self._beginning],
            "stream": True,
            "n_predict": 1,
            "temperature": 0.0,
            "logit_bias": [[token, 1000.0]],
            "grammar": grammar.source,
            "cache_prompt": False,
        }
        chunks = [chunk async for chunk in self._client.stream("/completion", body)]
        return any(chunk.get("tokens") == [token] for chunk in chunks)
