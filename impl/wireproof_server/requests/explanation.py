"""What is wrong with a request: from a validator's errors to one API error that names the place.

A union fails in every branch. Only the branch that the client meant is worth reporting, and the client said which:
by the JSON type of the value, and by the tag (`role`, `type`) it carries.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, TypeAlias

from jsonschema_rs import ValidationError, ValidationErrorKind

from wireproof_server.errors.api_error import ApiError
from wireproof_server.requests.place import keyed, place
from wireproof_server.requests.wording import MISSING, TYPE, VALUE, json_type, not_an_option, word, wrong_type

MOST_ERRORS = 8  # reported in `details`; the first is the one in `message`

Path: TypeAlias = tuple[str | int, ...]
_UNIONS = (ValidationErrorKind.AnyOf, ValidationErrorKind.OneOfNotValid)
_OPTIONS = (ValidationErrorKind.Constant, ValidationErrorKind.Enum)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where."""

    path: Path
    code: str
    sentence: str

    def message(self, prefix: str) -> str:
        """A sentence with the place in it."""
        where = prefix + place(self.path)
        if self.code == MISSING:
            return f"Missing required parameter: '{where}'."
        subject = f"for '{where}'" if where else "for the request body"
        kind = "Invalid type" if self.code == TYPE else "Invalid value"
        return f"{kind} {subject}: {self.sentence}."


def _unmoved(path: Path) -> Path:
    return path


def explain(
    errors: Iterable[ValidationError],
    value: Any,
    *,
    prefix: str = "",
    original: Callable[[Path], Path] = _unmoved,
) -> ApiError:
    """The API error for what a validator found in `value`, at least one error.

    `prefix` names the place of `value` in the request; `original` turns places in `value` into those of the request.
    """
    found = [
        replace(finding, path=original(keyed(finding.path, value)))
        for error in islice(errors, MOST_ERRORS)
        for finding in _findings(error)
    ][:MOST_ERRORS]
    first = found[0]
    details = None
    if len(found) > 1:
        details = {"errors": [_detail(finding, prefix) for finding in found]}
    return ApiError(400, first.code, first.message(prefix), param=prefix + place(first.path) or None, details=details)


def _detail(finding: Finding, prefix: str) -> dict[str, str | None]:
    return {
        "param": prefix + place(finding.path) or None,
        "code": finding.code,
        "message": finding.message(prefix),
    }


def _findings(error: ValidationError) -> list[Finding]:
    if isinstance(error.kind, _UNIONS):
        return _union_findings(error)
    path = tuple(error.instance_path)
    if isinstance(error.kind, ValidationErrorKind.Required):
        missing: Any = error.kind
        return [Finding((*path, missing.property), MISSING, "")]
    code, sentence = word(error)
    return [Finding(path, code, sentence)]


def _union_findings(union: ValidationError) -> list[Finding]:
    at = tuple(union.instance_path)
    branches = _branches(union)
    of_right_type = [branch for branch in branches if not _is_of_wrong_type(branch, at)]
    if not of_right_type:
        return [_no_such_form(branches, at, union.instance)]
    meant = [branch for branch in of_right_type if not _tag_mismatches(branch, at)]
    if not meant:
        return [_unknown_tag(of_right_type, at)]
    best = max(meant, key=_progress)
    return [finding for error in best[:MOST_ERRORS] for finding in _findings(error)]


def _branches(union: ValidationError) -> list[Sequence[ValidationError]]:
    """Each branch's errors; a union that is itself a branch of a union is opened."""
    opened: list[Sequence[ValidationError]] = []
    kind: Any = union.kind  # the field is there for unions only
    for branch in kind.context:
        if len(branch) == 1 and isinstance(branch[0].kind, _UNIONS) and branch[0].instance_path == union.instance_path:
            opened.extend(_branches(branch[0]))
        else:
            opened.append(branch)
    return opened


def _options(error: ValidationError) -> list[Any]:
    kind: Any = error.kind  # its fields depend on the rule that was broken
    return [kind.expected_value] if isinstance(kind, ValidationErrorKind.Constant) else list(kind.options)


def _types(kind: Any) -> list[str]:
    types: list[str] = kind.types
    return types


def _is_of_wrong_type(branch: Sequence[ValidationError], at: Path) -> bool:
    """Whether the branch takes another JSON type: it says so, or all its options are of another."""
    for error in branch:
        if tuple(error.instance_path) != at:
            continue
        if isinstance(error.kind, ValidationErrorKind.Type):
            return True
        if isinstance(error.kind, _OPTIONS):
            seen = json_type(error.instance)
            if all(json_type(option) != seen for option in _options(error)):
                return True
    return False


def _tag_mismatches(branch: Sequence[ValidationError], at: Path) -> list[ValidationError]:
    """The errors that say another branch was meant: a fixed property right below the union has another value."""
    return [
        error
        for error in branch
        if isinstance(error.kind, _OPTIONS)
        and len(error.instance_path) == len(at) + 1
        and isinstance(error.instance_path[-1], str)
    ]


def _progress(branch: Sequence[ValidationError]) -> tuple[int, int, int]:
    """How far a branch got before it failed: the branch that got furthest is the one that was meant."""
    first = branch[0].instance_path if branch else []
    position = next((step for step in reversed(first) if isinstance(step, int)), 0)
    return len(first), position, -len(branch)


def _no_such_form(branches: Sequence[Sequence[ValidationError]], at: Path, value: Any) -> Finding:
    types: set[str] = set()
    for error in (error for branch in branches for error in branch if tuple(error.instance_path) == at):
        if isinstance(error.kind, ValidationErrorKind.Type):
            types.update(_types(error.kind))
        elif isinstance(error.kind, _OPTIONS):
            types.update(json_type(option) for option in _options(error))
    return Finding(at, TYPE, wrong_type(types, value))


def _unknown_tag(branches: Sequence[Sequence[ValidationError]], at: Path) -> Finding:
    mismatches = [error for branch in branches for error in _tag_mismatches(branch, at)]
    path = tuple(mismatches[0].instance_path)
    options: list[Any] = []
    for error in mismatches:
        if tuple(error.instance_path) == path:
            options.extend(option for option in _options(error) if option not in options)
    return Finding(path, VALUE, not_an_option(options, mismatches[0].instance))
