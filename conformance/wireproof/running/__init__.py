"""Sending the steps of probes to a deployment, and recording byte by byte what comes back."""
