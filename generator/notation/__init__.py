"""Readers of the notations of official Chinese documents: the value, or None; never a guess.

Each reader has a formatter, and a property test that the two agree.
"""
