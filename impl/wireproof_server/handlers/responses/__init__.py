"""Responses: from a request to what an engine is asked, and from an engine's events to a response and its stream.

Nothing here does input or output: `order` translates a request, `answer` is a state machine over generation events.
"""
