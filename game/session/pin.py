"""A seat's PIN: never the digits, only what scrypt makes of them.

It keeps friends honest; a save is not encrypted.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

LENGTH = 4  # digits
COST, BLOCK = 2**14, 8  # of scrypt: about 80 ms and 16 MB for each try
SALT, KEY = 16, 32  # bytes


@dataclass(frozen=True)
class Lock:
    """What opens a seat. Both in hex digits, as saves keep them; ValueError where they are anything else."""

    salt: str
    key: str

    def __post_init__(self) -> None:
        if (len(bytes.fromhex(self.salt)), len(bytes.fromhex(self.key))) != (SALT, KEY):
            raise ValueError("pin")

    @classmethod
    def of(cls, digits: str) -> "Lock":
        """A new one, with salt of its own; as slow as a try."""
        salt = secrets.token_hex(SALT)
        return cls(salt, _turned(salt, digits))

    def turn(self, digits: str) -> str:
        """The key that these digits make, right or wrong; slow on purpose, so ask beside the frames."""
        return _turned(self.salt, digits)

    def fits(self, key: str) -> bool:
        return hmac.compare_digest(self.key, key)


def _turned(salt: str, digits: str) -> str:
    made = hashlib.scrypt(digits.encode(), salt=bytes.fromhex(salt), n=COST, r=BLOCK, p=1, dklen=KEY)
    return made.hex()
