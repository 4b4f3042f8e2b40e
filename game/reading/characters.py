"""Characters: which ones no authored text may hold, and how a doubtful text is shown."""

import re
import unicodedata

# Control characters (C0 but for the line feed, C1), soft hyphen, zero-width and direction marks, line and paragraph
# separators, surrogates, byte-order mark, non-characters and invisible tags: unseen by the author, and some of them
# steer a terminal. The tab is among them.
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
# Spaces that look like indentation and are not.
FALSE_INDENT = re.compile("^ *[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]", re.MULTILINE)
LONGEST = 200


def is_plain(text: str) -> bool:
    """Whether nothing in the text needs a closer look; quick, and never wrongly yes."""
    return text.replace("\n", "").isprintable()


def visible(text: str) -> str:
    """The text with every forbidden character replaced by the replacement sign, one for one."""
    return text if text.isprintable() else FORBIDDEN.sub("\ufffd", text)


def clipped(text: str) -> str:
    """The text fit for one line of a message: visible, on one line, not too long."""
    line = " ".join(visible(text[: 4 * LONGEST]).split("\n")).rstrip()
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def name_of(character: str) -> str:
    """How a character is called in a message, such as “U+200B zero width space”."""
    name = unicodedata.name(character, "control character").lower()
    return f"U+{ord(character):04X} {name}"
