"""Where requests go, and with which credentials."""

import re
from dataclasses import dataclass

KEY_VARIABLE = "OPENAI_API_KEY"
WRONG_KEY = "sk-wireproof-this-key-is-wrong"
"""What steps with wrong credentials send: no secret, so it stands in artefacts as it is."""

_OPERATION = re.compile(r"/(chat/completions|chat|completions|responses|models)$")
_CREDENTIAL_HEADERS = frozenset({"authorization", "x-api-key", "api-key", "proxy-authorization", "cookie"})


@dataclass(frozen=True, slots=True)
class Deployment:
    """A target and how to talk to it.

    `base_url` has no trailing slash. `key` is sent as a bearer token and is None where the target needs none. `headers`
    are sent with each request, instead of what the kit would send under that name. `timeout` is the longest silence in
    seconds before an answer and between its pieces; a whole answer may take `WHOLE` times as long.
    """

    base_url: str
    model: str
    key: str | None = None
    key_variable: str = KEY_VARIABLE
    headers: tuple[tuple[str, str], ...] = ()
    timeout: float = 60.0


WHOLE = 3


def is_credential(name: str) -> bool:
    """Whether a header of that name tells who asks: such headers are left out where a step asks without credentials."""
    return name.lower() in _CREDENTIAL_HEADERS


def variable_of(header: str) -> str:
    """The environment variable that stands for the value of a header of the user's in what is printed and stored."""
    return "".join(letter if letter.isalnum() else "_" for letter in header).upper()


def key_hint(deployment: Deployment) -> str:
    """Where the key came from that a target refuses."""
    told = [name for name, _ in deployment.headers if is_credential(name)]
    if told:
        return f"The key was given with --header {told[0]}."
    if deployment.key is None:
        return f"No key was sent: set {deployment.key_variable}, or name its variable with --api-key-env."
    return f"The key was read from {deployment.key_variable}."


def meant_base_url(base_url: str) -> str | None:
    """What a base URL should perhaps have been: one with the version, without an operation; None where it has both."""
    before = _OPERATION.sub("", base_url)
    if before != base_url:
        return before
    return None if base_url.endswith("/v1") else f"{base_url}/v1"
