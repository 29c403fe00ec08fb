"""The table: who sits where, may know what, ordered what; undo, saves, and thinking beside the window."""
