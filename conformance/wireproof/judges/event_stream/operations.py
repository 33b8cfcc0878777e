"""The operations that stream."""

from wireproof.judging.selection import streams

STREAMING = ("createCompletion", "createChatCompletion", "createResponse", "getResponse")
STREAMS = streams(*STREAMING)
