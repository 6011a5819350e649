"""Files of a dossier that could not be read: what needed them was not judged."""

from hdnd_lint.checks.base import DossierContext
from hdnd_lint.finding import NotEvaluated
from hdnd_lint.model.dossier import Role
from hdnd_lint.words.letters.text import Localised


def unread_of(context: DossierContext, *roles: Role) -> tuple[NotEvaluated, ...]:
    """Return why a rule that needs papers of *roles* came to no end: one was not read.

    A file whose name tells no role may be any paper.
    """
    paths = sorted({path for role in roles for path in context.dossier.could_be(role)})
    if not paths:
        return ()
    listed = ", ".join(paths)
    return (
        NotEvaluated(
            Localised(f"không đọc được tệp {listed}", f"these files could not be read: {listed}")
        ),
    )
