"""Pieces of screens: the frame of a match, and the three columns of the desk."""
