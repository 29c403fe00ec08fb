"""What do many games say? Matches without a window, in batches and on every core, and what they add up to."""
