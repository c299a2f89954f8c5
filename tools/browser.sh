#!/bin/sh
# Is there a browser with Chinese letters for the tests, which also print PDFs with it? As root what is
# missing is installed; otherwise those tests are skipped and say so (under CI=true that is a failure).
set -eu
missing=
command -v chromium >/dev/null || missing="$missing chromium"
ldconfig -p 2>/dev/null | grep -q libatomic.so.1 || missing="$missing libatomic1"
ls /usr/share/fonts/*/noto/NotoSansCJK* >/dev/null 2>&1 || missing="$missing fonts-noto-cjk"
[ -z "$missing" ] && exit 0

line="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "正在安装浏览器测试所需的软件 for the browser tests this runs: $line"
    apt-get update -q >/dev/null
    # shellcheck disable=SC2086  # several words
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >/dev/null || true
    exit 0
fi
echo "浏览器测试还缺$missing；管理员可运行 the browser tests lack these; root may run: $line"
