"""Profiles: what a deployment of a dialect is held to, written as OpenAPI Overlays on the contract."""
