"""How recorded exchanges become verdicts: pure functions of transcript and contract."""
