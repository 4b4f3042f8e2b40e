"""October 1964: a role-play simulation of the plenum that removed Khrushchev."""

__version__ = "0.2.0"
