"""Judges of chat completions, without tools and structured output."""
