"""The engine: the Valkey or Redis that keeps live rooms, ours by default or somebody else's by address.

`find_binary` looks for one to run, `EmbeddedEngine` runs it and keeps it running, and `verify_durable`
makes sure that any engine, ours or not, writes an answer to disk before it says that it has it.
"""

from klankbord.store.engine.binary import Binary, find_binary
from klankbord.store.engine.durability import verify_durable
from klankbord.store.engine.errors import EngineError
from klankbord.store.engine.supervisor import EmbeddedEngine

__all__ = ["Binary", "EmbeddedEngine", "EngineError", "find_binary", "verify_durable"]
