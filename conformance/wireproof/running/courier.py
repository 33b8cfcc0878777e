"""From a step to the exchange that is recorded: credentials, waiting for limits, masking."""

from collections.abc import Callable
from importlib.metadata import version

from wireproof.probing.step import Step
from wireproof.running.connection import Connection
from wireproof.running.deployment import WRONG_KEY, Deployment, is_credential, variable_of
from wireproof.running.rate_limits import Patience
from wireproof.running.secrets import Secrets
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import LIMITED, OVERLOADED, RATE_LIMITED, Exchange
from wireproof.transcript.request import Request

_ALWAYS = (("accept", "*/*"), ("accept-encoding", "identity"), ("user-agent", f"wireproof/{version('wireproof')}"))
Headers = tuple[tuple[str, str], ...]


class Courier:
    """Sends steps to one deployment.

    In what is recorded `$OPENAI_API_KEY` (or the variable that the key was read from) stands for the key, and a
    variable named like the header for each value of a header of the user's, as in a line for a shell. A step may write
    `$OPENAI_API_KEY` in a header of its own where it wants the key to be.
    """

    def __init__(self, deployment: Deployment, connection: Connection, patience: Patience) -> None:
        self._deployment = deployment
        self._connection = connection
        self._patience = patience
        values = [value for _, value in deployment.headers]
        ordinary = (deployment.model, deployment.base_url, WRONG_KEY)
        self.limited: Exchange | None = None
        """The first refusal for too many requests that was waited for. It belongs to no operation."""
        self.secrets = Secrets([deployment.key, *values] if deployment.key else values, ordinary)

    def deliver(self, step: Step, attempts: int | None, announce: Callable[[float], None]) -> Exchange:
        """Send the step, at most `attempts` times; a 429 is waited for and kept only where patience ends.

        A server that says when it will be there again (502, 503, 504 or 529 with `retry-after`) is asked once more.
        Every other answer is final, and so is no answer.
        """
        sent = Request(step.method, step.path, (*_ALWAYS, *self._headers(step, revealed=True)), step.body)
        recorded = Request(step.method, step.path, self._headers(step, revealed=False), step.body)
        retries = 0
        while True:
            answer = self._connection.send(self._deployment.base_url, sent, step.leave_after)
            if not isinstance(answer, Answer) or not (answer.status == RATE_LIMITED or _comes_back(answer, retries)):
                break
            if attempts is not None and retries + 1 >= attempts:
                break
            if not self._patience.wait(answer, retries, announce):
                break
            retries += 1
            if answer.status == RATE_LIMITED:
                self.limited = self.limited or Exchange(LIMITED, None, recorded, self.secrets.answer(answer))
        masked = self.secrets.answer(answer)
        return Exchange(step.label, step.operation, recorded, masked, step.expectation, retries)

    def _headers(self, step: Step, *, revealed: bool) -> Headers:
        """Those of the step, of the user and of the credentials; as they are sent, or as they are recorded."""
        variable = f"${self._deployment.key_variable}"
        key = self._deployment.key or ""
        own = tuple(
            (name, value.replace("$OPENAI_API_KEY", key if revealed else variable)) for name, value in step.headers
        )
        names = {name.lower() for name, _ in own}
        users = tuple(
            (name, value if revealed else f"${variable_of(name)}")
            for name, value in self._deployment.headers
            if name.lower() not in names and (step.credentials == "given" or not is_credential(name))
        )
        names |= {name.lower() for name, _ in users}
        bearer = {"given": key if revealed else variable, "wrong": WRONG_KEY, "none": ""}[step.credentials]
        if step.credentials == "given" and not key:
            bearer = ""
        credentials = (("authorization", f"Bearer {bearer}"),) if bearer and "authorization" not in names else ()
        return (*own, *credentials, *users)


def _comes_back(answer: Answer, retries: int) -> bool:
    """Whether it is worth one more try, as the target itself says."""
    return retries == 0 and answer.status in OVERLOADED and answer.header("retry-after") is not None
