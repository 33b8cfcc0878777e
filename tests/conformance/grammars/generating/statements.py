"""What profiles state, read once."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from wireproof.contract.profile import Profile


@cache
def statement_of(profile: str) -> Mapping[str, Any]:
    return {**Profile(profile).statement}
