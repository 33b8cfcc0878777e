"""The golden peer as an ASGI application."""

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from wireproof.peers.golden.access import RateLimit, check_key
from wireproof.peers.golden.answers import Answering, json_answer, preflight
from wireproof.peers.golden.chat.handler import chat
from wireproof.peers.golden.completions.handler import completions
from wireproof.peers.golden.dialect import Dialect
from wireproof.peers.golden.models import listing, retrieved
from wireproof.peers.golden.refusal import Refusal
from wireproof.peers.golden.responses.handlers import Responses
from wireproof.peers.golden.settings import Settings

_NO_ROUTE = 404
Operation = Callable[[Dialect, Request], Awaitable[Response]]


def golden_app(settings: Settings) -> Starlette:
    """The application; all its paths are below the base path of the profile."""
    dialect = Dialect(settings)
    answering = Answering(dialect)
    limit = RateLimit(settings.rate_limited)
    base = dialect.profile.statement["base_path"]

    def route(path: str, method: str, operation: Operation) -> Route:
        async def checked(request: Request) -> Response:
            limit.check()
            check_key(dialect, request)
            return await operation(dialect, request)

        async def endpoint(request: Request) -> Response:
            return await answering.answer(request, checked)

        return Route(base + path, endpoint, methods=[method])

    async def missing(request: Request, error: Exception) -> Response:
        async def refuse(request: Request) -> Response:
            raise _refusal(request, error)

        return preflight(request) if request.method == "OPTIONS" else await answering.answer(request, refuse)

    routes = [route(*each) for each in _operations(settings)]
    return Starlette(routes=routes, exception_handlers={404: missing, 405: missing})


def _operations(settings: Settings) -> list[tuple[str, str, Operation]]:
    responses = Responses()
    operations: list[tuple[str, str, Operation]] = [
        ("/models", "GET", _list_models),
        ("/models/{model:path}", "GET", _retrieve_model),
    ]
    if "chat" not in settings.lacks:
        operations.append(("/chat/completions", "POST", chat))
    if "completions" not in settings.lacks:
        operations.append(("/completions", "POST", completions))
    if "responses" not in settings.lacks:
        operations += responses.operations(settings)
    return operations


async def _list_models(dialect: Dialect, _: Request) -> Response:
    return json_answer(listing(dialect.settings))


async def _retrieve_model(dialect: Dialect, request: Request) -> Response:
    return json_answer(retrieved(dialect, request.path_params["model"]))


def _refusal(request: Request, error: Exception) -> Refusal:
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    if isinstance(error, HTTPException) and error.status_code == _NO_ROUTE:
        return Refusal("unknown_route", f"There is no {request.method} {request.url.path}.", code="unknown_url")
    return Refusal("wrong_method", f"{request.url.path} has no {request.method}.", code="wrong_method", headers=headers)
