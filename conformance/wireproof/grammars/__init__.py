"""The recogniser of streams: whether the events of a stream come in the order that the contract's grammars allow."""
