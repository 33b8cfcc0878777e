"""Names that nothing else has, for what is named at every request."""

from random import Random

# Seeded by the system once, so that no two processes agree. `secrets` would ask the system each time, which takes
# longer than the rest of naming a request; nobody gains anything by guessing such a name.
_random_bits = Random().getrandbits  # noqa: S311  for names, not for secrets


def unique_hex(digits: int) -> str:
    """A hexadecimal text of so many digits, different each time. Not for keys: it can be foreseen."""
    return f"{_random_bits(4 * digits):0{digits}x}"
