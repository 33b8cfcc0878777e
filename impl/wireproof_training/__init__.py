"""How the tiny model inside the server is made: corpus, vocabulary, tokens, training, GGUF file, evaluation, record.

Nothing here ships with the server. `make model` runs it all in an environment of its own; each step is a module that
can be read alone, and every random choice comes from the one seed in `settings`.
"""
