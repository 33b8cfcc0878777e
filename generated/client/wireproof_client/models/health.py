"""That the server is well."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref, values

if TYPE_CHECKING:
    from wireproof_client.models import HealthSubsystem


class Health(ApiObject):
    """That the server is well."""

    status: Literal["ok"] = "ok"
    """The server is well; when it is not, the answer is a 503."""

    version: str
    """The server's version."""

    subsystems: dict[str, HealthSubsystem] | None = None
    """What the server depends on, such as its engines, by name."""

    _nested: ClassVar[Readers] = {
        "subsystems": values(ref("HealthSubsystem")),
    }
