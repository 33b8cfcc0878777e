"""Tools, the requests that need them, the calls that answer them, and what comes back."""
