"""From bytes to a request that is valid by the contract, or to the error that names the place."""
