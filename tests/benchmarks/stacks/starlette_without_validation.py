"""Starlette with a route that parses the JSON body and looks at nothing in it."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from tests.benchmarks.sample import ANSWER, PATH


async def answer(request: Request) -> JSONResponse:
    """Parse and answer."""
    await request.json()
    return JSONResponse(ANSWER)


def build() -> ASGIApp:
    """The application."""
    return Starlette(routes=[Route(PATH, answer, methods=["POST"])])
