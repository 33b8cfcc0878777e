"""Which content types a JSON operation takes."""

from starlette.types import Scope

from wireproof_server.errors.api_error import ApiError

JSON = "application/json"
_UTF_8 = ("utf-8", "utf8", "us-ascii")  # JSON between systems is UTF-8 (RFC 8259, 8.1); ASCII is a subset


def check_json_media_type(scope: Scope) -> None:
    """Raise ApiError 415 unless the body is declared as JSON in UTF-8.

    A body without a content type is refused as well: guessing what bytes mean is how a form post from a foreign web
    page would pass for an API call.
    """
    declared = _declared(scope)
    if declared == b"application/json":
        return
    media_type, _, parameters = declared.decode("latin-1").partition(";")
    if media_type.strip().lower() != JSON:
        raise _unsupported(media_type.strip())
    charset = _charset(parameters)
    if charset not in _UTF_8:
        raise ApiError(
            415,
            "unsupported_media_type",
            f"The request body must be encoded as UTF-8, not {charset[:40]!r}.",
        )


def _declared(scope: Scope) -> bytes:
    for name, value in scope["headers"]:
        if name == b"content-type":
            declared: bytes = value
            return declared
    return b""


def _charset(parameters: str) -> str:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return "utf-8"


def _unsupported(media_type: str) -> ApiError:
    seen = f"not {media_type[:80]!r}" if media_type else "but no content type was sent"
    return ApiError(
        415,
        "unsupported_media_type",
        f"The request body must be JSON, {seen}. Send the header 'content-type: application/json'.",
    )
