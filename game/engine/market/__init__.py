"""The largest verb: buyers choose one home, sellers stand everywhere, and both look at each other first."""
