"""The command line: `klankbord serve`, `demo`, `doctor`, `brand`, `presenter-link`, `admin-link`, `token`
and `archive`.

What goes wrong is told in one sentence on standard error, with exit status 1.
"""

from klankbord.cli.commands import main

__all__ = ["main"]
