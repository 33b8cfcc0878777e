"""The Wireproof contract as data: documents, clauses, grammars of streams, and one TypedDict a schema."""
