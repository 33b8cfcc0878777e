"""How much each caller may ask for: requests in a minute, tokens in all.

Both are kept in this process, by the caller's name (never the key), and begin anew with it.
"""
