"""The two looks of the face: typescript on paper by day, the same lamp-lit by night, and one red."""

from textual.theme import Theme

PAPER = Theme(
    name="paper",
    primary="#9e1b18",
    secondary="#6a5f4e",
    accent="#9e1b18",
    warning="#7a5200",
    error="#9e1b18",
    success="#39572f",
    foreground="#2a251e",
    background="#f3ecdb",
    surface="#ece3cd",
    panel="#d8ccb0",
    dark=False,
    variables={"faded": "#6a5f4e", "rule": "#bfb294"},
)
NIGHT = Theme(
    name="night",
    primary="#e2685c",
    secondary="#a3967f",
    accent="#e2685c",
    warning="#d8a657",
    error="#e2685c",
    success="#a3b38a",
    foreground="#e8dfca",
    background="#171512",
    surface="#211e19",
    panel="#322d25",
    dark=True,
    variables={"faded": "#9b8f7a", "rule": "#4a4337"},
)


def other(name: str) -> str:
    """The look that is not this one."""
    return PAPER.name if name == NIGHT.name else NIGHT.name
