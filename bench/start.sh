# Sourced by bin/bench: starts of the application as the image has it, with the file of its training (ops/image/train.sh) and without, in turn.
start_pairs=${PAIRS:-5} start_options="-Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"

# Milliseconds from the start of the process to the line that says that it has started, and the milliseconds of CPU that it took.
start_once() {
  local began process
  # What the start before said is not taken for this one's.
  rm -f "$work/once"
  began=$(date +%s%3N)
  # shellcheck disable=SC2086
  (cd "$work/app" && exec "$java" "$@" $start_options -jar madang-production.jar) >"$work/once" 2>&1 &
  process=$!
  until grep -qs 'Started .*Application' "$work/once"; do
    kill -0 "$process" 2>/dev/null || fail "it did not start: $(tail -n 5 "$work/once")"
    sleep 0.02
  done
  echo "$(($(date +%s%3N) - began)) $(awk -v tick="$(getconf CLK_TCK)" '{ print ($14 + $15) * 1000 / tick }' "/proc/$process/stat")"
  kill "$process"
  wait "$process" || true
}

measure_start() {
  local i java
  java=$(bin/java-home)/bin/java
  "$java" -Djarmode=tools -jar target/madang-production.jar extract --destination "$work/app" >/dev/null
  (JAVA=$java JAVA_OPTS=$start_options ops/image/train.sh "$work/app" "$work/home/engines.env") || fail "it was not trained"
  set -a
  . "$work/home/engines.env"
  . ops/image/words.sh
  MADANG_PUBLIC_URL=http://localhost MADANG_HOME=$work/trained PORT=$((port + 1)) MADANG_DEMO=false
  set +a
  mkdir -p "$MADANG_HOME"
  start_once >/dev/null
  for ((i = 1; i <= start_pairs; i++)); do
    echo "$(start_once -XX:AOTCache=madang.aot) $(start_once)" | tee -a "$work/starts.pairs" | sed "s|^|start, pair $i: |" >&2
  done
}

start_row() {
  awk -v what="$1" -v ours="$(median starts "$2")" -v theirs="$(median starts "$3")" -v ratio="$(median starts "$2 / $3")" \
    'BEGIN { printf "| %s | %.1f s | %.1f s | **%.2f** | ≤ 0.6 | %s |\n", what, ours / 1000, theirs / 1000, ratio, (ratio <= 0.6 ? "met" : "missed") }'
}

start_report() {
  cat <<EOT
## Starts

Written by \`bin/bench start\`: PAIRS=$start_pairs, on $(date +%Y-%m-%d), at $(git rev-parse --short HEAD).
Machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u | head -n 1); PostgreSQL and Redis run on it, too.

| | trained | without | figure | goal | |
| --- | --- | --- | --- | --- | --- |
$(start_row "start of the image's application, to its \"Started\" line" '$1' '$3')
$(start_row "the same in seconds of CPU, whatever else runs" '$2' '$4')

The file of the training has $(du -m "$work/app/madang.aot" | cut -f1) MB: classes that are read, linked and laid out, and profiles of what ran (JEP 483, 514, 515). The database is one that has been told its demo.
EOT
}
