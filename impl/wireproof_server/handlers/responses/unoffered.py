"""What a request for a response may ask for and this server does not offer: refused by name, never dropped."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.handlers.fields.refusals import Harmless, empty, nothing, one_of, refuse_unoffered

Wire = Mapping[str, Any]

_FIELDS: Mapping[str, Harmless] = {
    "conversation": nothing,
    "context_management": empty,
    "skills": empty,
    "task_budget": nothing,
    "sovereignty_requirements": empty,  # an unmet requirement must not be dropped
    "moderation": nothing,
    "files": empty,
    "adapter": nothing,
    "n": one_of(1),
}

# There is one provider here. Preferences among several (order, ignore, sort, allow_fallbacks, max_price of what is
# free) are met by it, and require_parameters is what it always does; what it cannot vouch for is refused.
_PROVIDER: Mapping[str, Harmless] = {
    "provider.only": empty,
    "provider.quantizations": empty,
    "provider.zdr": one_of(False),
    "provider.data_vector_store": one_of("allow"),
    "provider.enforce_distillable_text": one_of(False),
}

_PROMPT_CACHE: Mapping[str, Harmless] = {  # the rest are hints that change no answer
    "prompt_cache_options.prewarm": one_of(False),
    "prompt_cache_options.comparison_response_id": nothing,
}


def refuse_unoffered_fields(body: Wire) -> None:
    """Raise `UnsupportedParameter` for the first thing that is not offered.

    Raises `InvalidRequest` for fields that exclude each other.
    """
    if body.get("previous_response_id") is not None and body.get("conversation") is not None:
        raise InvalidRequest("previous_response_id and conversation exclude each other.", parameter="conversation")
    if body.get("background") and body.get("store") is False:
        raise InvalidRequest(
            "A background response is read later, so it must be stored; leave store out.", parameter="background"
        )
    refuse_unoffered(body, _FIELDS)
    refuse_unoffered(_nested(body, "provider"), _PROVIDER)
    refuse_unoffered(_nested(body, "prompt_cache_options"), _PROMPT_CACHE)
    for position, plugin in enumerate(body.get("plugins") or ()):
        raise UnsupportedParameter(f"There is no plugin {plugin['id']!r} here.", parameter=f"plugins[{position}]")


def _nested(body: Wire, name: str) -> dict[str, Any]:
    return {f"{name}.{member}": value for member, value in (body.get(name) or {}).items()}
