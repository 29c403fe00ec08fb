"""From the match to what a screen shows: plain rows, already sorted and said. Draws nothing."""
