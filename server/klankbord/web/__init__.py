"""Web: HTTP and websockets, the edge where people and machines meet the rooms."""
