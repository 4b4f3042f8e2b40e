"""The weights of the model: what each thing counts for, in thousandths; a scenario's model table may change them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Weights:
    """What each thing counts for, in thousandths. The values are assumptions, calibrated by benchmarks/calibrate.py."""

    # what a man weighs
    preference: int = 600  # his private wish
    commitment: int = 400  # half of this for each step: sounded, pledged, spoken
    fear: int = 1500  # the loss if he backs a removal that fails
    noise: int = 150  # what of him the model does not know, one standard deviation
    grievance_spread: int = 70  # how far a wish may differ from the table when play opens
    # what he believes, in log-odds
    base: int = -400
    others: int = 1400  # the weight seen for, less that seen against
    levers: int = 1500
    presidium: int = 2600  # the Presidium's division, known in the hall
    surprise: int = 100
    mood: int = 1250  # one draw for the day, one standard deviation
    defiance: int = 1580  # he fights before the Central Committee
    # what moves a wish
    argument: int = 200
    rebuttal: int = 100
    exposure: int = 300  # the credit that a rebutted speaker loses
    promise: int = 150
    plea: int = 440  # his defence heard in the hall, on average
    # the hall
    prepared: int = 600  # the share sounded where the provinces are wholly the plot's
    sounded: int = 320  # what having been sounded counts for in a secret ballot
    hall_mood: int = 100  # the day's mood in private wishes
    hall_fear: int = 550
    hall_ambition: int = 550
    hall_range: int = 200  # how far a voice of the hall may differ from these two
    unanimity: int = 400  # the price of standing apart when the accused himself has yielded
    # the terms of going
    concession_floor: int = 220
    concession_slope: int = 500

    @staticmethod
    def of(values: Mapping[str, int]) -> "Weights":
        """The weights of a complete table; a name too many or too few is refused by name."""
        names = [field.name for field in fields(Weights)]
        unknown = sorted(name for name in values if name not in names)
        missing = [name for name in names if name not in values]
        if unknown:
            raise ValueError(f"unknown weights: {', '.join(unknown)}")
        if missing:
            raise ValueError(f"missing weights: {', '.join(missing)}")
        return Weights(**{name: values[name] for name in names})


DEFAULTS = Weights()
