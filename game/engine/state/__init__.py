"""The nouns: what is set, what is, what is wanted, what happened, and luck."""
