"""Letters: a text spoilt without a thought for what it says, down to its bytes."""

from random import Random

from tests.fuzz import nasty


def _bytes(text: str) -> bytearray:
    return bytearray(text.encode("utf-8", "surrogateescape"))


def _text(data: bytes | bytearray) -> str:
    """Whatever the bytes are, they come out as the same bytes again."""
    return bytes(data).decode("utf-8", "surrogateescape")


def bits_flipped(chance: Random, text: str) -> str:
    data = _bytes(text)
    for _ in range(chance.choice((1, 1, 1, 2, 5)) if data else 0):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return _text(data)


def byte_put(chance: Random, text: str) -> str:
    data = _bytes(text)
    data.insert(chance.randint(0, len(data)), chance.randrange(256))
    return _text(data)


def cut_short(chance: Random, text: str) -> str:
    data = _bytes(text)
    return _text(data[: chance.randint(0, len(data))])


def beheaded(chance: Random, text: str) -> str:
    data = _bytes(text)
    return _text(data[chance.randint(0, min(len(data), 400)) :])


def piece_lost(chance: Random, text: str) -> str:
    start = chance.randint(0, len(text))
    return text[:start] + text[start + chance.randint(1, 30) :]


def piece_doubled(chance: Random, text: str) -> str:
    start, length = chance.randint(0, len(text)), chance.randint(1, 60)
    return text[: start + length] + text[start : start + length] * chance.choice((1, 1, 3, 40)) + text[start + length :]


def character_put(chance: Random, text: str) -> str:
    return _put(chance, text, chance.choice(nasty.CHARACTERS))


def sign_put(chance: Random, text: str) -> str:
    return _put(chance, text, chance.choice(nasty.SIGNS))


def _put(chance: Random, text: str, piece: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + piece + text[at:]


def sign_lost(chance: Random, text: str) -> str:
    """A colon, a quotation mark, a bracket or a brace is gone."""
    places = [at for at, letter in enumerate(text) if letter in ":'\"[]{}(),-|"]
    at = chance.choice(places) if places else 0
    return text[:at] + text[at + 1 :]


def encoded_otherwise(chance: Random, text: str) -> str:
    encoding = chance.choice(("utf-16", "utf-16-le", "utf-32", "latin-1", "cp1251", "utf-7", "utf-8-sig", "cp037"))
    return _text(text.encode("utf-8", "replace").decode().encode(encoding, "replace"))


def lines_ended_otherwise(chance: Random, text: str) -> str:
    return text.replace("\n", chance.choice(("\r\n", "\r", "\n\n", "\u2028", "\x85", "\n\r", " \n", "")))


def spaces_of_another_kind(chance: Random, text: str) -> str:
    return text.replace("  ", chance.choice(("\t", "\u00a0 ", "\u3000", " ", "   ")), chance.choice((-1, 1, 8)))


MUTATORS = (
    *(bits_flipped, byte_put, cut_short, beheaded, piece_lost, piece_doubled, character_put, sign_put, sign_put),
    *(sign_lost, sign_lost, encoded_otherwise, lines_ended_otherwise, spaces_of_another_kind),
)
