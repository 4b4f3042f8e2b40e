"""Paragraphs: authored prose as it is read, a blank line between two, and no other line break meant."""


def paragraphs(text: str) -> tuple[str, ...]:
    blocks = (" ".join(block.split()) for block in text.replace("\r", "").split("\n\n"))
    return tuple(block for block in blocks if block)
