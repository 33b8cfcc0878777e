"""A deterministic model that needs no weights: words for tokens, hashes for thoughts, honest probabilities."""
