#!/bin/sh
# Draw the picture of README's reading desk: the demo's first plan at 1280 px, in a folder of its own.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
LUOSHI_VAR=$folder .venv/bin/luoshi-web demo --port 18500 >"$folder/said" 2>&1 &
site=$!
trap 'kill -TERM $site 2>/dev/null; wait $site 2>/dev/null || true; rm -rf "$folder"' EXIT
until grep -q 'http://' "$folder/said"; do
    kill -0 $site || { cat "$folder/said"; exit 1; }
    sleep 1
done
address=$(grep -o 'http://[0-9.:]*' "$folder/said")
password=$(awk '$1 == "clerk" { print $2 }' "$folder/said")
.venv/bin/python tools/picture_desk.py "$address" "$password" docs/pictures/desk.png
