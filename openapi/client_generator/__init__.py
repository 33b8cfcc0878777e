"""Writes generated/client from the contract's 3.1 document: with openapi-python-client, and templates of our own."""
