"""Synthetic stories, written in the formats of the engines that are compared: the same scenes and choices in each."""
