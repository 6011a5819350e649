"""What may stand in the formatted draft of an example: paragraphs, letters, pages, notices."""

from collections.abc import Sequence
from typing import Annotated, Any, get_type_hints

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    create_model,
)

from hdnd_lint.model import BlockKind, PageSetup, ParagraphFormat, Surroundings, TextFormat


class _Drawn(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _NoticeFacts(_Drawn):
    key: str
    vi: str
    en: str


def _letters(shape: type) -> dict[str, Any]:
    return {name: (kind, None) for name, kind in get_type_hints(shape).items()}


_PageFacts = create_model("Page", __base__=_Drawn, **_letters(PageSetup))
_Run = create_model("Run", __base__=_Drawn, text=(str, ""), **_letters(TextFormat))
_Paragraph = create_model(
    "Paragraph",
    __base__=_Run,
    kind=(BlockKind | None, None),
    runs=(Sequence[_Run], ()),
    table=(Sequence[Sequence[str]], ()),
    **_letters(ParagraphFormat),
    **_letters(Surroundings),
)


def _is_drawn(model: type[BaseModel]) -> AfterValidator:
    """Check a mapping by *model*, and hand it on as it was given."""

    def checked(given: Any) -> Any:
        model.model_validate(given)
        return given

    return AfterValidator(checked)


def _kind_of(given: Any) -> str:
    return "text" if isinstance(given, str) else "drawn"


_Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), Tag("text")]
_Shape = Annotated[dict[str, Any], _is_drawn(_Paragraph), Tag("drawn")]
_Line = Annotated[Annotated[str, Tag("text")] | _Shape, Discriminator(_kind_of)]
_Lines = Annotated[tuple[_Line, ...], Field(min_length=1), Tag("drawn")]

PageOfExample = Annotated[dict[str, Any], _is_drawn(_PageFacts)]
NoticeOfExample = Annotated[dict[str, str], _is_drawn(_NoticeFacts)]
DraftOfExample = Annotated[_Text | _Lines, Discriminator(_kind_of)]
