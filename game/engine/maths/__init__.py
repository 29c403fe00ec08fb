"""Arithmetic that knows no word of the game."""
