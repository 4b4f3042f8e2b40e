"""Refusal: what cannot be made of an author's files, in a sentence for the person at the keyboard."""


class RefusedError(Exception):
    """A folder, an outline or a pack that cannot be used; its text says why and what to do."""
