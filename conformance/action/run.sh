#!/usr/bin/env bash
# Runs the kit as action.yml says, shows the summary in the job, and ends as the kit ended.
# Everything comes by environment variables, so that no input is ever read as a command.
set -uo pipefail

mapfile -d '' -t arguments < <(python3 -c '
import os, shlex, sys
sys.stdout.write("".join(word + "\0" for word in shlex.split(os.environ.get("ARGUMENTS", ""))))')

wireproof run --profile "$PROFILE" --out "$OUT" --format text,json,junit,html,md "${arguments[@]}"
code=$?

report="$OUT/report.json"
if [[ -f "$report" && $code != 2 ]]; then
    verdict=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1], encoding="utf-8"))["verdict"])' "$report")
    cat "$OUT/summary.md" >> "$GITHUB_STEP_SUMMARY"
else
    verdict=error
    echo "Wireproof could not run; the log of this step says why." >> "$GITHUB_STEP_SUMMARY"
fi
{
    echo "verdict=$verdict"
    echo "report=$report"
} >> "$GITHUB_OUTPUT"
exit "$code"
