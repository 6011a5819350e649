"""Data of rule files against their pydantic models; what is wrong comes out in Vietnamese."""

from typing import TYPE_CHECKING, Any, TypeVar

from hdnd_lint.errors import RulesetProblemsError
from hdnd_lint.ruleset.problems import tell_problems

if TYPE_CHECKING:
    from pydantic import BaseModel

M = TypeVar("M", bound="BaseModel")


def validated(model: type[M], data: Any, file: str, prefix: str = "") -> M:
    """Return *data* of *file* as *model*; raise RulesetProblemsError with all that is wrong."""
    from pydantic import ValidationError  # costs time: only where there is something to validate

    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise RulesetProblemsError(list(tell_problems(error, data, file, prefix))) from error
