"""What hangs below a client, a module for each of its attributes."""
