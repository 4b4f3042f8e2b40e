"""The model of power: pure functions on whole numbers, thousandths throughout, that know no text, file or scene."""
