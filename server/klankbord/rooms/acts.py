"""What was decided about the answers of a round. Nothing here changes an answer; all of it can be taken back."""

from collections.abc import Collection, Mapping
from typing import Annotated

from pydantic import Field

from klankbord.questions import Model
from klankbord.questions.base import Slug

MOST_ACTS = 300
"""How many decisions of one sort there can be in one round."""

Bucket = Annotated[str, Field(min_length=1, max_length=4_100)]
"""What is decided about, as results name it."""

GroupName = Annotated[str, Field(min_length=1, max_length=60)]


class Acts(Model):
    """The decisions about one round."""

    marks: Annotated[dict[str, Slug], Field(max_length=MOST_ACTS)] = Field(default_factory=dict)
    """Bucket → one of the marks of the question's kind."""
    merges: Annotated[dict[str, str], Field(max_length=MOST_ACTS)] = Field(default_factory=dict)
    """Bucket → the bucket it counts for. Never a chain: what others count for counts for itself."""
    apart: Annotated[dict[str, str], Field(max_length=MOST_ACTS)] = Field(default_factory=dict)
    """Bucket → the bucket it counted for until it was taken apart again."""
    groups: Annotated[dict[str, GroupName], Field(max_length=MOST_ACTS)] = Field(default_factory=dict)
    """Bucket → the group it was put into."""

    def without(self, buckets: Collection[str]) -> "Acts":
        """Return the decisions that do not name any of these buckets."""
        return Acts(
            marks={bucket: mark for bucket, mark in self.marks.items() if bucket not in buckets},
            merges=_between_others(self.merges, buckets),
            apart=_between_others(self.apart, buckets),
            groups={bucket: group for bucket, group in self.groups.items() if bucket not in buckets},
        )


def _between_others(pairs: Mapping[str, str], buckets: Collection[str]) -> dict[str, str]:
    return {one: other for one, other in pairs.items() if one not in buckets and other not in buckets}


NO_ACTS = Acts()
