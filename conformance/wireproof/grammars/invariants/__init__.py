"""What holds over all messages of a subject: one function a kind of invariant."""
