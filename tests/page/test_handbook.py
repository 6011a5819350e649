"""The handbook: every rule in both languages, every link leads to a page, nothing from outside."""

import re
import subprocess
import sys
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from hdnd_lint import rulebook
from hdnd_lint.ruleset.pages import page_stem

pytest.importorskip("markdown_it", reason="the tools of developers are not installed")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    made = [_built(tmp_path_factory.mktemp("docs")) for _ in range(2)]
    assert made[0] == made[1]
    return made[0]


def _built(folder: Path) -> dict[str, str]:
    subprocess.run(
        [sys.executable, str(ROOT / "page" / "handbook.py"), str(folder / "site")], check=True
    )
    pages = (folder / "site").rglob("*.html")
    return {
        one.relative_to(folder / "site").as_posix(): one.read_text(encoding="utf-8")
        for one in pages
    }


def test_every_rule_has_a_page_in_both_languages(site: dict[str, str]) -> None:
    for bound in rulebook.load():
        stem, rule = page_stem(bound.rule), bound.rule
        assert f"<h1>{rule.id} " in site[f"quy-tac/{stem}.html"]
        assert 'lang="en"' in site[f"rules/{stem}.html"]
        assert f'href="{stem}.html">{rule.id}<' in site["quy-tac/index.html"]


def test_every_link_leads_to_a_page(site: dict[str, str]) -> None:
    links = 0
    for place, text in site.items():
        for address in re.findall(r'href="([^"#]+)', text):
            if not address.startswith("http"):
                links += 1
                target = normpath(join(dirname(place), address))
                assert target in site or target == "style.css", (place, address)
    assert links > 2_000


def test_nothing_is_fetched_from_outside(site: dict[str, str]) -> None:
    for place, text in site.items():
        assert not re.search(r'<(script|img|iframe)\b|url\(|src="', text)
        assert re.findall(r"<link [^>]*href=.([^\"']*)", text) == [
            "../" * place.count("/") + "style.css"
        ]


def test_guides_law_and_changes_are_there(site: dict[str, str]) -> None:
    for words in ("cán bộ soạn thảo", "Thẩm tra", "Quy tắc riêng", "Hệ thống"):
        assert words in site["index.html"]
    assert "khoản 4 Điều 58" in site["phap-luat.html"]
    assert "đến trước 01/03/2026" in site["phap-luat.html"]
    assert "HS001 title-differs-in-dossier: chưa có → lỗi" in site["thay-doi.html"]
