# The part of msgpack that Klankbord uses; the package ships no types.
from collections.abc import Callable
from typing import Any

from . import exceptions as exceptions

def packb(o: object, *, default: Callable[[Any], object] | None = None, use_bin_type: bool = True) -> bytes: ...
def unpackb(
    packed: bytes,
    *,
    raw: bool = False,
    use_list: bool = True,
    strict_map_key: bool = True,
    max_str_len: int = -1,
    max_bin_len: int = -1,
    max_array_len: int = -1,
    max_map_len: int = -1,
    max_ext_len: int = -1,
) -> Any: ...
