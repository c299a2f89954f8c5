#!/bin/sh
# Draw the picture of README from the page that `make demo` writes: 1280 px wide, by chromium.
set -eu
cd "$(dirname "$0")/.."
chromium --headless=new --no-sandbox --disable-gpu --disable-background-networking \
    --disable-component-update --disable-sync --no-first-run --disable-dev-shm-usage \
    --hide-scrollbars --window-size=1280,860 --lang=zh-CN \
    --screenshot="$PWD/docs/pictures/page.png" "file://$PWD/var/demo/消防安全工作要点.html"
