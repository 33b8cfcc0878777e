"""The steps of the probes whose answers show the same."""

STREAMED = ("chat.tools.stream", "chat.tools.stream/again")
ZERO_ARGUMENTS = ("chat.tools.zero-arguments", "chat.tools.zero-arguments/documented")
FUNCTION = ("chat.tools.function", "chat.tools.function/plain")

BY_NAME = (*FUNCTION, *STREAMED, "chat.tools.stream/whole-again", *ZERO_ARGUMENTS)
"""Steps that may demand a function by its name."""

FORBIDDEN = ("chat.tools.history", "chat.tools.history/longer", "chat.tools.history/none")
"""Steps that forbid calls, after a question that invites one."""

CALLING = ("chat.tools.auto", "chat.tools.required", "chat.tools.parallel", *BY_NAME)
"""Steps in whose answers there may be calls."""
