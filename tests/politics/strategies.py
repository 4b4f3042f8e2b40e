"""Numbers of the model, drawn at random for the properties."""

from hypothesis import strategies as st

from game.politics.belief import Room, Seen
from game.politics.hall import Group, Hall
from game.politics.stance import Stance, thresholds
from game.politics.weights import Weights

THOUSANDTHS = st.integers(0, 1000)
SIGNED = st.integers(-1000, 1000)
STANCES = st.builds(
    Stance, grievance=SIGNED, commitment=st.integers(0, 3), fear=THOUSANDTHS, ambition=THOUSANDTHS, weight=st.just(1)
)
WEIGHTS = st.builds(
    Weights,
    preference=st.integers(0, 1500),
    commitment=st.integers(0, 1000),
    fear=st.integers(0, 4000),
    noise=st.integers(0, 500),
)
ROOMS = st.builds(Room, levers=SIGNED, shock=st.integers(-1000, 1000), mood=st.integers(-3000, 3000))
SEEN = st.builds(Seen, for_=st.integers(0, 40), against=st.integers(0, 40), unknown=st.integers(0, 40))
GROUPS = st.lists(
    st.builds(Group, share=st.integers(1, 500), mean=SIGNED, spread=st.integers(0, 500)), min_size=1, max_size=6
)
HALLS = st.builds(
    Hall, room=ROOMS, presidium_share=THOUSANDTHS, provinces=SIGNED, debate=st.booleans(), fight=st.booleans()
)
VOICES = 40


def threshold(stance: Stance, weights: Weights) -> int:
    """The threshold of one man."""
    numbers = ((stance.grievance,), (stance.commitment,), (stance.fear,), (stance.ambition,))
    return thresholds(*numbers, weights)[0]
