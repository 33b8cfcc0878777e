"""Where requests go, and with which credentials."""

from dataclasses import dataclass

KEY_VARIABLE = "OPENAI_API_KEY"
WRONG_KEY = "sk-wireproof-this-key-is-wrong"
"""What steps with wrong credentials send: no secret, so it stands in artefacts as it is."""

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
