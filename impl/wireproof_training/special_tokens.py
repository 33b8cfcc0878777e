"""The thirteen tokens with a meaning of their own, in the order of their ids.

Chat follows ChatML; calls of tools follow the Hermes format; filling in the middle is prefix, suffix, middle. llama.cpp
recognises all three from these very names.
"""

BEGIN_OF_TEXT = "<|endoftext|>"
BEGIN_OF_TURN = "<|im_start|>"
END_OF_TURN = "<|im_end|>"
MIDDLE_PREFIX = "<|fim_prefix|>"
MIDDLE = "<|fim_middle|>"
MIDDLE_SUFFIX = "<|fim_suffix|>"
PADDING = "<|fim_pad|>"

CALL = "<tool_call>"
END_OF_CALL = "</tool_call>"
TOOL_RESULT = "<tool_response>"
END_OF_TOOL_RESULT = "</tool_response>"
TOOLS = "<tools>"
END_OF_TOOLS = "</tools>"

CONTROL = (BEGIN_OF_TEXT, BEGIN_OF_TURN, END_OF_TURN, MIDDLE_PREFIX, MIDDLE, MIDDLE_SUFFIX, PADDING)
"""Never shown to a reader."""

RENDERED = (CALL, END_OF_CALL, TOOL_RESULT, END_OF_TOOL_RESULT, TOOLS, END_OF_TOOLS)
"""Single tokens, yet part of the text, so that a server can parse the calls out of it."""

ALL = CONTROL + RENDERED
