"""Requests with tools: every choice of them, streams of calls, and histories of earlier calls."""
