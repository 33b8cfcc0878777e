"""The Wireproof contract as data: OpenAPI documents (`documents`) and one TypedDict a schema (`types`)."""
