"""The verbs: one file per word of the game. A rule reads the world and the orders, adds terms to the ledger,
and writes its own slice of the world. No rule imports another.
"""
