"""The contract as the kit sees it: one profile's document, its statements, clauses and grammars."""
