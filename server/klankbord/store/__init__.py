"""The live state of rooms, kept in Valkey or Redis."""
