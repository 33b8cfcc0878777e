"""Wireproof's server: an OpenAI-compatible text-generation API that keeps its contract."""
