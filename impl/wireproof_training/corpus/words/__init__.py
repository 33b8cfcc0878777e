"""Lists of words that the written part of the corpus is built from."""
