"""How a command of a shell call ended."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import ShellCallExit, ShellCallTimeout

ShellCallOutcome: TypeAlias = "ShellCallTimeout | ShellCallExit | UnknownObject"

read = tagged("type", {"timeout": ref("ShellCallTimeout"), "exit": ref("ShellCallExit")})
