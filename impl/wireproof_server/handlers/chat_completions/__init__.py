"""Chat completions (operation createChatCompletion)."""
