"""What may stand in a template file, as pydantic models: editors and tests hold files to it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from hdnd_lint.model import Level
from hdnd_lint.words.papers import Kind

_Wording = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_Slug = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)*$")]
_Regime = Annotated[str, StringConstraints(pattern=r"^[a-z-]+\.[a-z0-9.-]+$")]


class _TemplatePart(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _CalledBoth(_TemplatePart):
    vi: _Wording
    en: _Wording


class _Fitting(_TemplatePart):
    """For papers of some levels, or on days of a law, alone."""

    levels: tuple[Level, ...] = ()
    regime: _Regime | tuple[_Regime, ...] = ()


class FittingText(_Fitting):
    """A line that not every paper has."""

    text: _Wording


class RefusedCase(_Fitting):
    """Why the law of those days has no such paper."""

    words: _Wording


class CitedBases(_TemplatePart):
    """A place where the laws of these fields are listed."""

    bases: tuple[_Slug, ...]


class TemplateAnnex(_TemplatePart):
    """What is issued with the act."""

    type: _Wording
    title: _Wording
    body: Annotated[tuple[_Wording | FittingText, ...], Field(min_length=1)]


class TemplateFacts(_TemplatePart):
    """A whole template; words in {…} are filled in, [… words] are blanks for people."""

    name: _Slug
    alias: _Slug
    called: _CalledBoth
    paper: Kind
    title: _Wording
    type: _Wording = "NGHỊ QUYẾT"
    issuer: Literal["council", "peoples", "committee", "standing"] = "council"
    bases: tuple[_Slug, ...] = ()
    more_bases: _Wording | None = None
    considered: _Wording | None = None
    opening: tuple[_Wording | FittingText, ...] = ()
    parts: Literal["appraisal"] | None = None
    body: Annotated[tuple[_Wording | FittingText | CitedBases, ...], Field(min_length=1)]
    closing: _Wording | None = None
    annex: TemplateAnnex | None = None
    refused: tuple[RefusedCase, ...] = ()
    finance: bool = False
    law_year: int = 0
