"""Whether a run makes sense, told from the first answers of the run itself."""

import re
from collections.abc import Callable
from typing import Literal

from wireproof.probing.step import Step, get, post
from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.deployment import Deployment, key_hint, meant_base_url
from wireproof.running.models import listed_models, unreachable
from wireproof.transcript.answer import Answer, NoAnswer
from wireproof.transcript.exchange import Exchange

Obstacle = Literal["key", "model", "path", "silence"]
Deliver = Callable[[Step], Exchange]

GENERATING = ("createChatCompletion", "createCompletion", "createResponse")
ENOUGH = 4
"""So many generating requests without a success are looked into."""

_UNAUTHENTICATED = {401, 403}
_NO_SUCH_PATH = {301, 302, 307, 308, 404, 405}
_MODEL_REFUSALS = {400, 403, 404, 422, 500, 503}
_MODEL_UNKNOWN = re.compile(
    r"model[ _]not[ _]found|unknown[ _]model|no such model|does not exist|not found|no available (channel|model)",
    re.IGNORECASE,
)


class Preflight:
    """Watches the first exchanges of a run until one proves that the target generates.

    A target on which one operation that generates answers is tested, however broken the rest is. Only where all fail
    for one and the same reason that is ours (key, model, base URL) is that confirmed by a request or two, and the run
    given up. A healthy target costs no request more.
    """

    def __init__(self, deployment: Deployment, deliver: Deliver) -> None:
        self._deployment = deployment
        self._deliver = deliver
        self._failed: list[Exchange] = []
        self.proven = False

    def sees(self, exchange: Exchange) -> None:
        """Take an exchange into account. Raises CouldNotRun when the first finds nobody, or when enough have failed."""
        if self.proven or exchange.request.method != "POST" or exchange.operation not in GENERATING:
            return
        if generates(exchange):
            self.proven = True
        elif exchange.expectation is not None:
            self._fails(exchange)
            if len(self._failed) == ENOUGH:
                self.concludes()

    def asks(self) -> None:
        """Ask on its own account, for a run whose probes begin with no reference. Raises CouldNotRun as `sees` does."""
        for operation in GENERATING:
            exchange = self._deliver(_minimal(operation, self._deployment.model))
            if generates(exchange):
                self.proven = True
                return
            self._fails(exchange)

    def concludes(self) -> None:
        """No more exchanges will come for now. Raises CouldNotRun when all so far failed by our fault."""
        if self.proven or not self._failed:
            return
        obstacles = {obstacle(exchange, self._deployment) for exchange in self._failed}
        if len(obstacles) > 1:
            # That an operation is not there says little, where others are and refuse.
            obstacles.discard("path")
        found = obstacles.pop()
        if not obstacles and found is not None and not self._another_answers():
            self._raise_if_confirmed(found)
        self.proven = True

    def _fails(self, exchange: Exchange) -> None:
        self._failed.append(exchange)
        if len(self._failed) > 1 or not _unreachable(exchange):
            return
        again = self._deliver(get("preflight/again", "listModels", "/models"))
        if _unreachable(again):
            raise unreachable(self._deployment.base_url, again)

    def _another_answers(self) -> bool:
        """Whether an operation that was not asked yet generates."""
        asked = {exchange.operation for exchange in self._failed}
        others = (_minimal(each, self._deployment.model) for each in GENERATING if each not in asked)
        return any(generates(self._deliver(step)) for step in others)

    def _raise_if_confirmed(self, found: Obstacle) -> None:
        said = _quoted(self._failed[0])
        if found == "key":
            raise CouldNotRun("wrong_key", f"the target refuses the key: {said}", key_hint(self._deployment))
        listing = self._deliver(get("preflight/listing", "listModels", "/models"))
        models = listed_models(listing)
        if found == "silence" and isinstance(listing.answer, NoAnswer):
            raise unreachable(self._deployment.base_url, listing)
        if found == "path" and models is None:
            raise CouldNotRun(
                "wrong_base_url", f"nothing at {self._deployment.base_url} generates: {said}", self._base_url_hint()
            )
        if found == "model" and self._deployment.model not in (models or ()):
            raise CouldNotRun(
                "unknown_model",
                f"the target does not know the model {self._deployment.model!r}: {said}",
                f"It lists {', '.join(models[:10])}." if models else "Name one of its models with --model.",
            )

    def _base_url_hint(self) -> str:
        meant = meant_base_url(self._deployment.base_url)
        question = f"did you mean {meant}?" if meant else "is the path right?"
        return f"The base URL is what stands before /chat/completions: {question}"


def generates(exchange: Exchange) -> bool:
    """Whether a success came that is not the page of a website."""
    return exchange.succeeded and not _is_page(exchange)


def obstacle(exchange: Exchange, deployment: Deployment) -> Obstacle | None:
    """What of ours the failure speaks of; None where it may be the target's own fault."""
    if not isinstance(exchange.answer, Answer):
        return "silence"
    status, text = exchange.answer.status, exchange.answer.body.decode("utf-8", "replace")
    if status in _MODEL_REFUSALS and _speaks_of_model(text, deployment.model):
        return "model"
    if status in _UNAUTHENTICATED:
        return "key"
    return "path" if status in _NO_SUCH_PATH or _is_page(exchange) else None


def _speaks_of_model(text: str, model: str) -> bool:
    return bool(_MODEL_UNKNOWN.search(text)) and (model in text or "model_not_found" in text)


def _is_page(exchange: Exchange) -> bool:
    return isinstance(exchange.answer, Answer) and exchange.answer.body.lstrip()[:1] == b"<"


def _unreachable(exchange: Exchange) -> bool:
    return isinstance(exchange.answer, NoAnswer) and exchange.answer.cause == "connection"


def _minimal(operation: str, model: str) -> Step:
    fields = {
        "createChatCompletion": {"messages": [{"role": "user", "content": "Hello"}], "max_tokens": 1},
        "createCompletion": {"prompt": "Hello", "max_tokens": 1},
        "createResponse": {"input": "Hello", "max_output_tokens": 16},
    }[operation]
    return post(f"preflight/{operation}", operation, {"model": model, **fields})


def _quoted(exchange: Exchange) -> str:
    if isinstance(exchange.answer, NoAnswer):
        return exchange.answer.message
    text = " ".join(exchange.answer.body.decode("utf-8", "replace").split())
    return f"{exchange.answer.status} {text[:200]}"
