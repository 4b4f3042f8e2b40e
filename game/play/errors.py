"""What a play refuses, in a sentence for the person at the keyboard."""


class PlayError(Exception):
    """A move, a save or an argument that cannot be taken; its text says why and what to do."""
