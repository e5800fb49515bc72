# The part of snowballstemmer that Klankbord uses; the package ships no types.
class _Stemmer:
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - its name for it

def stemmer(lang: str) -> _Stemmer: ...
