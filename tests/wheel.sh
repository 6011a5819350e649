#!/bin/sh
# Build the wheel, install it in an empty environment, and lint a draft from another folder.
set -eu
python=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" -m pip wheel --quiet --no-deps --wheel-dir "$work/dist" "$root"
"$python" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --constraint "$root/constraints.txt" \
  "$work"/dist/*.whl

cd "$work"
export XDG_CACHE_HOME="$work/cache"
cat > draft.txt <<'DRAFT'
HỘI ĐỒNG NHÂN DÂN
XÃ AN PHÚ
Số: 12/NQ - HĐND
An Phú, ngày 10 tháng 12 năm 2025
NGHỊ QUYẾT
Về việc đặt tên thôn
QUYẾT NGHỊ:
Điều 1. Đặt tên thôn Hòa Bình.
Điều 2. Nghị quyết này có hiệu lực từ ngày thông qua.
DRAFT

lint="$work/venv/bin/hdnd-lint"
"$lint" --version
code=0
"$lint" check draft.txt --format json --output report.json || code=$?
[ "$code" = 1 ] || { echo "the installed linter should find a defect: exit code $code"; exit 1; }
grep -q '"rule": "SK004"' report.json
"$lint" rules test "$root/rulesets" > /dev/null
"$work/venv/bin/python" -c 'from hdnd_lint.resources import resource_dir
for name in ("grammars", "rulesets", "schema"):
    assert "site-packages" in str(resource_dir(name)), name
assert (resource_dir("rulesets") / "registry" / "registry.sqlite").is_file()'

# Living with it, part by part, as the installed command does it.
fails() { echo "the installed linter: $1"; exit 1; }
cp -r "$root/examples/phien-hop" papers
mkdir A B
cp draft.txt A/a.txt
cp draft.txt B/a.txt
echo 'ignore = ["SK004"]' > B/hdnd-lint.toml
"$lint" check A B --format jsonl 2>/dev/null | sort > 1.jsonl || true
"$lint" check B A --format jsonl 2>/dev/null | sort > 2.jsonl || true
cmp -s 1.jsonl 2.jsonl && ! grep -q 'B/a.txt.*SK004' 1.jsonl || fails "settings nearest to each file"
"$lint" config show A/a.txt > /dev/null
"$lint" baseline write papers -o known.json > /dev/null
"$lint" check papers --baseline known.json > again.txt || fails "a baseline"
grep -q 'phát hiện đã có trong mốc' again.txt || fails "what the baseline knows is counted"
printf '[[waiver]]\nrule = "SK004"\nplace = "Đầu văn bản"\nreason = "thử"\n' > A/hdnd-lint.waivers.toml
"$lint" check A --select SK004 > waived.txt || fails "a waiver"
grep -q 'Đã chấp nhận: thử' waived.txt || fails "a waiver is told"
echo 'Ghi chú.' > note.txt
code=0
"$lint" check note.txt --preset appraiser > /dev/null || code=$?
[ "$code" = 2 ] || fails "a preset is strict"
code=0
"$lint" check papers > papers.txt || code=$?
[ "$(wc -l < papers.txt)" -le 120 ] || fails "the papers of a session in 120 lines"
"$lint" annotate papers -o once > /dev/null
"$lint" annotate once -o twice > /dev/null
for one in once/*.docx; do cmp -s "$one" "twice/$(basename "$one")" || fails "annotate twice"; done
code=0
HDND_LINT_SOFFICE=/nonexistent "$lint" check "$root/tests/reading/word97/chuong-trinh.doc" > old.txt || code=$?
grep -q 'Nghị quyết' old.txt || fails "an old Word file"
"$lint" report papers -o report.docx --form "$root/examples/phieu-cham-diem.toml" > /dev/null
"$lint" check papers -o r.html -o r.sarif -o gitlab:r.json > /dev/null || true
grep -q 'class="index"' r.html && grep -q primaryLocationLineHash r.sarif || fails "formats"
"$work/venv/bin/python" -c 'from datetime import date
from hdnd_lint import lint_files, render
found = list(lint_files(["papers"], today=date(2026, 1, 5), jobs=1))
assert len(found) == 20 and render(found, "csv")'
"$lint" rules new own/XA001 > /dev/null
"$lint" rules test own > /dev/null 2>&1 || fails "a rule begun"
"$lint" rules docs own -o own-pages > /dev/null
"$lint" rules changes --since 1.0 | grep -q 'chưa có → lỗi' || fails "changes of the rule book"
for kind in $("$lint" new --list | cut -d' ' -f1); do
  "$lint" new "$kind" --subject "việc thu gom rác" --level xa --unit "xã An Phú" --year 2026 \
    --as-of 2026-01-15 -o "new-$kind.docx" > /dev/null || fails "new $kind"
  "$lint" check "new-$kind.docx" --as-of 2026-01-15 --ignore NN001 --fail-on info > /dev/null ||
    fails "new $kind has findings"
done
"$lint" explain gs010 | grep -q '^# GS010' || fails "explain"
"$lint" law "luật đầu tư công" --as-of 01/03/2025 > /dev/null || fails "law by name"
test -z "$(ls "$work/cache/hdnd-lint" 2>/dev/null || true)" || { echo "a wheel keeps nothing"; exit 1; }
echo "the wheel works"
