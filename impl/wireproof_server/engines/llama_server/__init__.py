"""A llama.cpp server as an engine, through its token-level endpoints.

`/completion`, `/tokenize`, `/detokenize` and `/apply-template` rather than the OpenAI-shaped ones: those ignore echo,
best_of, suffix and a named tool_choice, and count the usage of the first choice only.
"""
