"""What Schemathesis loads: bounds on what is sent, and our judges as its checks."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import schemathesis
from schemathesis.core.failures import Failure
from schemathesis.generation.meta import CoveragePhaseData, TestPhase

from tests.end_to_end.schemathesis.answerable import make_answerable
from tests.end_to_end.schemathesis.bounds import Allowance, clamp
from tests.end_to_end.schemathesis.exchange import Exchange
from tests.end_to_end.schemathesis.judges import (
    choice_count,
    error_envelope,
    logprobs_alignment,
    response_object,
    response_stream,
    stop_leak,
    stream_flag,
    terminator,
    usage_sum,
)
from tests.end_to_end.schemathesis.refusals import is_beyond_the_schema
from tests.end_to_end.schemathesis.stored_responses import StoredResponses

AnyCase = schemathesis.Case[Any]

# The coverage phase does not know max-examples: this many cases of an operation for each scenario and parameter.
COVERAGE_CASES = int(os.environ.get("COVERAGE_CASES", "1"))
allowance = Allowance(COVERAGE_CASES)
stored = StoredResponses()


def exchange_of(case: AnyCase, response: schemathesis.Response) -> Exchange:
    """What Schemathesis knows, as our judges read it."""
    definition = case.operation.definition.raw
    return Exchange(
        operation_id=definition["operationId"],
        method=case.method.upper(),
        request_body=case.body if isinstance(case.body, dict) else None,
        status=response.status_code,
        headers={name: ", ".join(values) for name, values in response.headers.items()},
        text=response.content.decode(errors="replace"),
        query=case.query or {},
    )


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: AnyCase, kwargs: dict[str, Any]) -> None:
    """Keep the request cheap and, where it is valid, mostly answerable."""
    del context, kwargs
    clamp(case.body)
    operation_id = case.operation.definition.raw["operationId"]
    meta = case._meta  # noqa: SLF001  as below
    if meta is None or meta.generation.mode.is_negative or meta.phase.name is TestPhase.STATEFUL:
        return
    if operation_id in {"createResponse", "countInputTokens"} and isinstance(case.body, dict):
        make_answerable(case.body, stored.ids)
    elif "response_id" in (case.path_parameters or {}):
        case.path_parameters["response_id"] = stored.known_for(case.path_parameters["response_id"])


@schemathesis.hook
def after_call(context: schemathesis.HookContext, case: AnyCase, response: schemathesis.Response) -> None:
    """Remember what was made."""
    del context
    for made in exchange_of(case, response).responses:
        stored.remember(made)


@schemathesis.hook
def filter_case(context: schemathesis.HookContext, case: AnyCase) -> bool:
    """Bound the coverage phase, and only that."""
    del context
    meta = case._meta  # noqa: SLF001  reading `case.meta` would validate the case again for each filter
    if meta is None or not isinstance(meta.phase.data, CoveragePhaseData):
        return True
    data = meta.phase.data
    return allowance.take(case.operation.label, data.scenario, data.parameter, data.location, case.method)


@schemathesis.hook
def filter_failure(
    context: schemathesis.HookContext, failure: Failure, case: AnyCase, response: schemathesis.Response
) -> bool:
    """A valid body may still be refused, with a 400, for a reason that no schema can state."""
    del context
    refused = failure.title == "Rejected valid data" or "Valid data should have been accepted" in failure.message
    return not (refused and is_beyond_the_schema(exchange_of(case, response)))


def _register(name: str, judge: Callable[[Exchange], Iterator[str]]) -> None:
    def check(ctx: schemathesis.CheckContext, response: schemathesis.Response, case: AnyCase) -> bool | None:
        del ctx
        if faults := list(judge(exchange_of(case, response))):
            raise AssertionError(f"{name}: " + "; ".join(faults))
        return None

    check.__name__ = name
    schemathesis.check(check)


for _name, _judge in {
    "stream_flag": stream_flag.judge,
    "terminator": terminator.judge,
    "choice_count": choice_count.judge,
    "logprobs_alignment": logprobs_alignment.judge,
    "usage_sum": usage_sum.judge,
    "stop_leak": stop_leak.judge,
    "error_envelope": error_envelope.judge,
    "response_object": response_object.judge,
    "response_stream": response_stream.judge,
}.items():
    _register(_name, _judge)
