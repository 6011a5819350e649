#!/bin/sh
# Từ chối lần ghi có dự thảo còn lỗi; kiểm tra đúng nội dung sắp ghi, không phải tệp đang mở.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git diff --cached --name-only --diff-filter=ACM -z -- '*.docx' '*.doc' 'du-thao/*.txt' 'du-thao/*.md' |
  xargs -0 -r git checkout-index --prefix="$work/" --
[ -z "$(ls -A "$work")" ] || hdnd-lint check "$work"
