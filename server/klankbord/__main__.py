"""`python -m klankbord` is `klankbord`."""

from klankbord.cli import main

main()
