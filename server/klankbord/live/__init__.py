"""Live: the seats on this node, and the rooms that run because someone sits in them."""
