"""From bytes to the parameters of a generation, or to a refusal."""
