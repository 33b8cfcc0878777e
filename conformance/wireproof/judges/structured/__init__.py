"""Structured output of chat: the text has the form that `response_format` asks for."""
