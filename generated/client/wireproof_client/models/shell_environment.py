"""Where the commands of a shell run."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import (
        AutomaticContainerEnvironment,
        ContainerReferenceEnvironment,
        LocalShellEnvironment,
    )

ShellEnvironment: TypeAlias = (
    "LocalShellEnvironment | ContainerReferenceEnvironment | AutomaticContainerEnvironment | UnknownObject"
)

read = tagged(
    "type",
    {
        "local": ref("LocalShellEnvironment"),
        "container_reference": ref("ContainerReferenceEnvironment"),
        "container_auto": ref("AutomaticContainerEnvironment"),
    },
)
