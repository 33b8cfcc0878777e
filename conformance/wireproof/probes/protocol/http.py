"""What HTTP itself is used for: a charset, paths, methods, and what browsers ask beforehand."""

from dataclasses import replace

from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import Step, post
from wireproof.transcript.expectation import Expectation

ORIGIN = "http://localhost:3000"
"""Of a page under development: what deployments that know origins are likeliest to allow."""


@probe("http.charset", requests=1, tokens=60)
def charset(situation: Situation) -> Script:
    """A content type with a charset, as many clients send it, and a body that is not ASCII."""
    content = "Gr\u00fc\u00dfe"
    fields = {"model": situation.model, "messages": [{"role": "user", "content": content}], "max_tokens": 4}
    step = post("http.charset", "createChatCompletion", fields, Expectation("http.charset.accepted"))
    yield replace(step, headers=(("content-type", "application/json; charset=utf-8"),))


@probe("http.cors", requests=1, tokens=0, further=True)
def preflight(_situation: Situation) -> Script:
    """What a browser asks before it lets a page call; it never sends a key with it."""
    headers = (
        ("origin", ORIGIN),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "authorization,content-type"),
    )
    path = "/chat/completions"
    yield Step("http.cors", None, "OPTIONS", path, headers=headers, credentials="none", valid=False)


@probe("http.route", requests=1, tokens=0, further=True)
def unknown_route(_situation: Situation) -> Script:
    """A path that there is not, asked for from a web page."""
    path = "/wireproof-no-such-operation"
    yield Step("http.route", None, "GET", path, headers=(("origin", ORIGIN),), valid=False)


@probe("http.method", requests=1, tokens=0, further=True)
def wrong_method(_situation: Situation) -> Script:
    """A GET of what can only be posted."""
    yield Step("http.method", None, "GET", "/completions", valid=False)
