"""As wireproof_scripted, with the access log that the server writes by default."""

from starlette.types import ASGIApp

from tests.benchmarks.stacks import wireproof_scripted


def build() -> ASGIApp:
    """The application."""
    return wireproof_scripted.build(access_log=True)
