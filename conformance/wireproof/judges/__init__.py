"""The judges, a package for each surface: each is one short function that states what one clause demands."""
