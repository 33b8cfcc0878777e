"""What `python -m wireproof_training` can do; one module a command, loaded only when it is wanted."""
