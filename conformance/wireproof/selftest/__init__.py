"""The proof of the kit: healthy peers pass, every mutant is found by the clause it breaks, no legal oddity fails."""
