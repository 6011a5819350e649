"""What may stand in a template file, as pydantic models: editors and tests hold files to it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from hdnd_lint.model import Level
from hdnd_lint.words.papers import Kind

_Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_Key = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)*$")]
_Regime = Annotated[str, StringConstraints(pattern=r"^[a-z-]+\.[a-z0-9.-]+$")]


class _Facts(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Called(_Facts):
    vi: _Words
    en: _Words


class _Fitting(_Facts):
    """For papers of some levels, or on days of a law, alone."""

    levels: tuple[Level, ...] = ()
    regime: _Regime | tuple[_Regime, ...] = ()


class FittingText(_Fitting):
    """A line that not every paper has."""

    text: _Words


class RefusedCase(_Fitting):
    """Why the law of those days has no such paper."""

    words: _Words


class CitedBases(_Facts):
    """A place where the laws of these fields are listed."""

    bases: tuple[_Key, ...]


class AnnexFacts(_Facts):
    """What is issued with the act."""

    type: _Words
    title: _Words
    body: Annotated[tuple[_Words | FittingText, ...], Field(min_length=1)]


class TemplateFacts(_Facts):
    """A whole template; words in {…} are filled in, [… words] are blanks for people."""

    name: _Key
    alias: _Key
    called: _Called
    paper: Kind
    title: _Words
    type: _Words = "NGHỊ QUYẾT"
    issuer: Literal["council", "peoples", "committee", "standing"] = "council"
    bases: tuple[_Key, ...] = ()
    more_bases: _Words | None = None
    considered: _Words | None = None
    opening: tuple[_Words | FittingText, ...] = ()
    parts: Literal["appraisal"] | None = None
    body: Annotated[tuple[_Words | FittingText | CitedBases, ...], Field(min_length=1)]
    closing: _Words | None = None
    annex: AnnexFacts | None = None
    refused: tuple[RefusedCase, ...] = ()
    finance: bool = False
    law_year: int = 0
