#!/bin/sh
# Is there a Python that can make a virtual environment? Where only Debian's python3-venv is
# missing, root gets it installed and everybody else is told the line.
set -eu
python=$1

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "需要 Python 3.11 或更新版本；现在的 $python 不合要求。" >&2
    echo "Python 3.11 or newer is needed; $python is not. Name another: make PYTHON=python3.12" >&2
    exit 1
fi

"$python" -c 'import ensurepip, venv' 2>/dev/null && exit 0

line='apt-get install -y python3-venv'
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "缺少 python3-venv，正在安装 python3-venv is missing, so this runs: $line"
    apt-get update -q >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends python3-venv >/dev/null
    exit 0
fi
echo "缺少 python3-venv。请用管理员身份运行 python3-venv is missing. Run this as root:" >&2
echo "    $line" >&2
exit 1
