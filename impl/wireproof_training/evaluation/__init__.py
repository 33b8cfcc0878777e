"""What a GGUF file of this kind can do, counted: the same prompts and texts for every file."""
