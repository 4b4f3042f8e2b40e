"""Tests of reading: places, traps of YAML, shapes and messages."""
