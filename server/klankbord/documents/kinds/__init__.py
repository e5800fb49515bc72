"""How each kind of question is told in tables: one module a kind, and this registry."""

from klankbord.documents.kinds.account import AnyAccount
from klankbord.documents.kinds.choice import CHOICE
from klankbord.documents.kinds.cloud import CLOUD
from klankbord.documents.kinds.grid import GRID
from klankbord.documents.kinds.nowwish import NOWWISH
from klankbord.documents.kinds.open import OPEN
from klankbord.documents.kinds.points import POINTS
from klankbord.documents.kinds.questions import QUESTIONS
from klankbord.documents.kinds.ranking import RANKING
from klankbord.documents.kinds.scale import SCALE
from klankbord.documents.kinds.spectrum import SPECTRUM
from klankbord.documents.kinds.timeline import TIMELINE

ACCOUNTS: dict[str, AnyAccount] = {
    "choice": CHOICE,
    "cloud": CLOUD,
    "open": OPEN,
    "scale": SCALE,
    "ranking": RANKING,
    "points": POINTS,
    "grid": GRID,
    "spectrum": SPECTRUM,
    "nowwish": NOWWISH,
    "timeline": TIMELINE,
    "questions": QUESTIONS,
}
"""Every kind that asks something."""

__all__ = ["ACCOUNTS"]
