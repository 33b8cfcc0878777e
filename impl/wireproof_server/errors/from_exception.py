"""From any exception to an API error: what the framework raises, and what nobody foresaw."""

from starlette.exceptions import HTTPException

from wireproof_server.errors.api_error import ApiError
from wireproof_server.errors.from_storage import storage_unavailable
from wireproof_server.storage.errors import StorageUnavailable

METHOD_NOT_ALLOWED = 405
NOT_FOUND = 404


def from_exception(exception: Exception, *, method: str, path: str) -> ApiError:
    """The answer for `exception`, raised by a request of `method` to `path`.

    An exception that says nothing about HTTP becomes a 500 whose message tells the client nothing about its cause.
    """
    if isinstance(exception, ApiError):
        return exception
    if isinstance(exception, StorageUnavailable):
        return storage_unavailable()
    if isinstance(exception, HTTPException):
        return _from_http(exception, method, path)
    return ApiError(
        500,
        "internal_error",
        "The server failed to answer this request. It is not the request's fault; the log tells more under this id.",
    )


def unknown_url(method: str, path: str) -> ApiError:
    """No operation lives at this path."""
    return ApiError(
        NOT_FOUND,
        "unknown_url",
        f"Unknown request URL: {method} {_shown(path)}. The operations are listed at /docs.",
    )


def method_not_allowed(method: str, path: str, allowed: str) -> ApiError:
    """The path is known, but not with this method; `allowed` is the `allow` header (RFC 9110, 15.5.6)."""
    return ApiError(
        METHOD_NOT_ALLOWED,
        "method_not_allowed",
        f"{method} is not allowed for {_shown(path)}; use {allowed}.",
        headers={"allow": allowed},
    )


def missing_key() -> ApiError:
    """No credentials at all."""
    return ApiError(
        401,
        "invalid_api_key",
        "No API key was sent. Send it as 'Authorization: Bearer YOUR_KEY' or as 'X-API-Key: YOUR_KEY'.",
        headers={"www-authenticate": "Bearer"},
    )


def wrong_key() -> ApiError:
    """Credentials that open nothing; the message never repeats them."""
    return ApiError(
        401,
        "invalid_api_key",
        "The API key is not known here. Check that it is complete and that it belongs to this server.",
        headers={"www-authenticate": "Bearer"},
    )


def _from_http(exception: HTTPException, method: str, path: str) -> ApiError:
    headers = dict(exception.headers or {})
    if exception.status_code == NOT_FOUND:
        return unknown_url(method, path)
    if exception.status_code == METHOD_NOT_ALLOWED:
        return method_not_allowed(method, path, headers.get("Allow", "GET"))
    return ApiError(exception.status_code, "http_error", exception.detail, headers=headers)


def _shown(path: str) -> str:
    """A path as a message may repeat it: bounded and printable."""
    printable = "".join(character if character.isprintable() else "?" for character in path[:200])
    return printable + ("…" if len(path) > len(printable) else "")
