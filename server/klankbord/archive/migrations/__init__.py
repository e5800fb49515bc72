"""How the schema of the archive came to be, one step at a time. Steps that were released never change."""
