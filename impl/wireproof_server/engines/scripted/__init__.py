"""An engine that plays what it is told: for tests, benchmarks and trying clients without a model."""
