"""Becomes the engine, tied to the life of the server that asked for it.

Run as a script, `python -I -S launcher.py <server's process id> <program> <argument>…`; it imports nothing of
Klankbord. It exists because the tie must be made by the child itself, between fork and exec, and Python code
that runs there inside a server with threads can wait for ever on a lock that some other thread held. Here it
runs after an exec, in a fresh process with one thread; the tie outlives the second exec.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
"""From linux/prctl.h: the signal the kernel sends us when the thread that started us ends."""


def tie_to(server: int) -> None:
    """Let the kernel end this process when `server` ends. Outside Linux there is no such tie.

    SIGKILL, because it cannot wait behind a slow script or disk, and because nothing that was acknowledged
    is lost by it: it was on disk first.
    """
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        unused = ctypes.c_ulong(0)
        if libc.prctl(PR_SET_PDEATHSIG, ctypes.c_ulong(signal.SIGKILL), unused, unused, unused) != 0:
            sys.exit(f"The engine cannot be tied to the server: {os.strerror(ctypes.get_errno())}")
    if os.getppid() != server:
        sys.exit("The server ended before its engine began.")


def main(server: str, program: str, *arguments: str) -> None:
    """Replace this process by `program`; what it writes is for its user alone."""
    tie_to(int(server))
    os.umask(0o077)
    os.execv(program, [program, *arguments])  # noqa: S606 — a shell would only be in the way


if __name__ == "__main__":
    main(*sys.argv[1:])
