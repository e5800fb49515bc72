"""What is wrong with an organisation's look."""


class BrandError(ValueError):
    """A look that cannot be used. The message is one sentence for the operator, and names the file or the key."""
