"""Fields that requests of several operations share: from the wire's words to those of generation."""
