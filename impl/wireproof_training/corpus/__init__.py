"""What the model reads: the standard library's documentation, and text that these modules write themselves."""
