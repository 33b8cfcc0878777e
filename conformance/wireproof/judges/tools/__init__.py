"""Tool calls of chat, in both modes: which are made, how they look, and what of earlier ones is read."""
