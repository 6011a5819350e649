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
test -z "$(ls "$work/cache/hdnd-lint" 2>/dev/null || true)" || { echo "a wheel keeps nothing"; exit 1; }
echo "the wheel works"
