"""One Word file or many: where the copy of each goes."""

from collections.abc import Sequence
from pathlib import Path

from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name
from hdnd_lint.jobs.inputs import inputs
from hdnd_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """A draft, and where its copy goes; *problem* is why there is none."""

    draft: Path
    target: Path
    problem: str = ""


def jobs(paths: Sequence[str], output: Path, suffixes: Sequence[str]) -> list[Job]:
    """Return a job for each draft of a kind in *suffixes* that *paths* name.

    One file goes to *output*; several, or those of a folder, into *output* as a folder, each by
    its place in the folder it was found in. Raises HdndLintError where *output* is none.
    """
    single = len(paths) == 1 and not Path(paths[0]).is_dir()
    if single and not output.is_dir():
        return [Job(Path(paths[0]), output)]
    if output.exists() and not output.is_dir():
        problem = "nhiều dự thảo cần một thư mục để ghi, đây là một tệp."
        raise HdndLintError(f"{printable_name(output)}: {problem}")
    found = []
    for one in inputs(paths):
        inside = one.path.relative_to(one.space) if one.space else Path(one.path.name)
        if one.problem or one.path.suffix.lower() in suffixes:
            found.append(Job(one.path, output / inside, one.problem))
    if not found:
        kinds = " ".join(suffixes)
        raise HdndLintError(f"không có tệp nào để ghi; chỉ ghi được vào các loại: {kinds}.")
    _require_own_places(found)
    return found


def _require_own_places(found: Sequence[Job]) -> None:
    """Raise HdndLintError where two drafts would be written to one file."""
    seen: set[Path] = set()
    for one in found:
        if one.target in seen:
            raise HdndLintError(
                f"{printable_name(one.draft)}: trùng tên với một dự thảo khác; "
                "hãy nêu thư mục chứa chúng, hoặc ghi riêng từng tệp."
            )
        seen.add(one.target)
