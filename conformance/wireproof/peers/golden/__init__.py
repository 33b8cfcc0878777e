"""The golden peer: a small server that keeps the contract in full, with a scripted model and nothing of our server.

It exists so that the kit can be proven: it must pass under every profile, and whatever a mutant breaks in its answers
must be found. The kit that never saw our own server cannot share its mistakes with it.
"""
