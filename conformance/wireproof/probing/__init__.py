"""How directed requests are described: generators that yield steps and receive exchanges, without I/O."""
