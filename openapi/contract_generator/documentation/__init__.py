"""The parts of the manual that follow from the contract: a page a clause, and the diagrams of grammars."""
