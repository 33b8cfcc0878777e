"""Text completions (operation createCompletion)."""
