"""The same contract in the words of older OpenAPI versions, derived mechanically from the 3.2 bundle."""
