"""Values out of raw bytes: JSON and server-sent events. Knows nothing of the contract."""
