"""Whether the model may call a function, or which one it must, in the form before `tool_choice`."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client.models import FunctionCallMode, FunctionName

ChatFunctionChoice: TypeAlias = "FunctionCallMode | str | FunctionName"

read = ref("FunctionName")
