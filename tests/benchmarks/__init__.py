"""Tests of what the benchmarks measure with: the synthetic stories, and that every engine is given the same one."""
