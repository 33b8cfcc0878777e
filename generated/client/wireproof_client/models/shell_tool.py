"""Lets the model use a shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import ShellEnvironment, ToolCaller


class ShellTool(ApiObject):
    """Lets the model use a shell."""

    type: Literal["shell"] = "shell"
    """The kind of tool."""

    environment: ShellEnvironment | UnknownObject | None = None
    """Where commands run."""

    allowed_callers: list[ToolCaller | str] | None = None
    """Who may call it."""

    _nested: ClassVar[Readers] = {
        "environment": tagged(
            "type",
            {
                "local": ref("LocalShellEnvironment"),
                "container_reference": ref("ContainerReferenceEnvironment"),
                "container_auto": ref("AutomaticContainerEnvironment"),
            },
        ),
    }
