# The part of authlib that signing in uses; the package ships no types.
