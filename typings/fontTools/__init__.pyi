# The part of fontTools that the script and the tests use; the package ships no types.
