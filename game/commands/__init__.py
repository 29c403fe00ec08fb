"""What did the person type? One small file for each command: parse, call a lower floor, print."""
