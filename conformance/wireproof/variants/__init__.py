"""Legal oddities: servers that keep the contract in ways that few do. The kit must find nothing wrong with them.

A variant is written like a mutant (`wireproof.mutants`), or is a healthy server with settings of its own:

    @variant()
    @pieces()
    def byte_by_byte(written: list[Piece]) -> list[Piece]:
        \"\"\"Every byte is a write of its own.\"\"\"
        ...

    small_context = Variant("small-context", "The context holds 512 tokens.", settings={"context": 512})
"""
