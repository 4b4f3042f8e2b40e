"""Nasty: characters, numbers, scalars and pieces of YAML that somebody may have left in a file, or put there."""

from random import Random

CHARACTERS = (
    *("\x00", "\x01", "\x07", "\x08", "\x1b[2J", "\x1b]0;x\x07", "\x7f", "\x85", "\x9b", "\t", "\r", "\v", "\f"),
    *("\u00a0", "\u00ad", "\u0301", "\u0338\u0338\u0338", "\u061c", "\u180e", "\u2003", "\u200b", "\u200d", "\u200e"),
    *("\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\u3000", "\ufe0f", "\ufeff", "\ufffd", "\uffff"),
    *("\U0001f469\u200d\U0001f467", "\U000e0041", "\U0010ffff", "é", "ß", "İ", "ſ", "Ω", "٣", "²", "Ⅷ", "漢", "ﷺ"),
    *("“", "”", "’", "—", "…", "«", "\udcff", "\udced\udca0\udc80"),
)
SIGNS = (
    *":-?,[]{}#&*!|>'\"%@`~^\\/=()<>+.;$_ ",
    ": ",
    "- ",
    " #",
    "? ",
    "''",
    '""',
    "{{",
    "}}",
    "[[",
    "]]",
    "\\x",
    "\\u",
)
DIGITS = "0123456789"
NUMBERS = (
    *("0", "-0", "00", "-1", "--1", "---3", "+1", "1.5", "1e5", "1_000", "0x1F", "0o17", "1000001", "2147483648"),
    *(
        "999999999999",
        "1000000000000",
        "-999999999999",
        "18446744073709551616",
        "٣٤",
        "²",
        "１２",
        "½",
        "nan",
        "inf",
        ".5",
    ),
    *("9" * 5000, "-" + "9" * 5000, "1" * 60, "- 1", "1 000", "1,000", "5..1", "1..2..3", "..", "-5..-1", "0..0", ""),
)
PIECES = (
    *(
        "*x",
        "&x",
        "&x y",
        "!x y",
        "!!int 3",
        "!!python/object/apply:os.system [ls]",
        "<<: *x",
        "? a",
        "- - -",
        "[]",
        "{}",
    ),
    *("---", "...", "%YAML 1.1", "%TAG ! x", "|", ">", "|2-", ">-", "null", "~", "yes", "no", "true", "On", "18:30"),
    *("1964-10-12", "1964-02-30", "0000-00-00", "9999-12-31", "1964-10-12/1964-10-01", "1964-10-12 evening"),
    *(
        "'",
        '"',
        '"\\ud800"',
        '"\\U00110000"',
        '"\\x1b[31m"',
        '"a\\nb"',
        "''",
        '""',
        "a: b: c",
        "a:b",
        "# x",
        "include: x",
    ),
    *(
        "../../../etc/passwd",
        "/dev/zero",
        "C:\\x",
        "{if",
        "{else}",
        "{end}",
        "{if x}",
        "{{x}}",
        "{}",
        "{ }",
        "{x!r:>9}",
    ),
)
BOMB = "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: &d [*c,*c,*c]\n"


def number(chance: Random) -> str:
    return chance.choice(NUMBERS) if chance.random() < 0.7 else str(chance.randint(-1200, 1200))


def scalar(chance: Random) -> str:
    """Something that may stand behind a colon, and seldom should."""
    return chance.choice((_piece, number, _character, _nested, _long, _longest))(chance)


def _piece(chance: Random) -> str:
    return chance.choice(PIECES)


def _character(chance: Random) -> str:
    return chance.choice(CHARACTERS)


def _nested(chance: Random) -> str:
    opening, closing = chance.choice(
        (("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("(", ")"), ("{if x}", "{end}"))
    )
    depth = chance.choice((3, 6, 19, 21, 45, 400, 3000))
    return opening * depth + chance.choice(("x", "", "1")) + closing * chance.choice((depth, depth - 1, 0))


def _long(chance: Random) -> str:
    return chance.choice(("a", "ab ", "a_", "é", "1", "x, ", "not ", "-", "{x}", "a. ")) * chance.choice(
        (100, 301, 2000)
    )


def _longest(chance: Random) -> str:
    return chance.choice(("word ", "a", "\u0301", "“")) * 12_000 if chance.random() < 0.1 else "b" * 81
