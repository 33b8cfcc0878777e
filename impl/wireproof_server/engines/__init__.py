"""Implementations of `wireproof_server.generation.engine.Engine`. None of them imports an HTTP server framework."""
