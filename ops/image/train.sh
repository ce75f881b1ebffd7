#!/usr/bin/env bash
# Starts the application once, on engines of its own, looks at some pages, ends it, and keeps what the JVM learnt meanwhile as madang.aot beside
# its jar (JEP 483, 514, 515): the next start reads classes and profiles from there. It holds nothing but code: the database is new and is gone
# afterwards. A JVM with other options, or another jar, leaves the file alone and starts as without.
# train.sh APP ENGINES: the folder of the application as the image has it; and that of the same build with its own engines, or the engines.env of
# some that run. May be set: JAVA, JAVA_OPTS.
set -euo pipefail
app=$1 engines=$2 java=${JAVA:-java} here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
keeper='' trained=''
end() {
  for process in $trained $keeper; do kill "$process" 2>/dev/null || true; wait "$process" 2>/dev/null || true; done
  rm -rf "$work"
}
trap end EXIT

# ready LOG PROCESS WORDS
ready() {
  for ((i = 0; i < 3000; i++)); do
    ! grep -q "$3" "$1" || return 0
    kill -0 "$2" 2>/dev/null || break
    sleep 0.2
  done
  cat "$1" >&2
  return 1
}

if [ -f "$engines" ]; then
  . "$engines"
else
  PORT=18081 MADANG_HOME=$work/home MADANG_DEMO=false MADANG_ROLE=web SPRING_PROFILES_ACTIVE=local \
    "$java" -Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -jar "$engines/madang.jar" >"$work/keeper.log" 2>&1 &
  keeper=$!
  ready "$work/keeper.log" "$keeper" '^Madang is ready'
  . "$work/home/engines.env"
fi
. "$here/words.sh"
export MADANG_PUBLIC_URL=http://localhost:18080 MADANG_HOME=$work/instance PORT=18080
mkdir -p "$MADANG_HOME"
cd "$app"
# shellcheck disable=SC2086
"$java" -XX:AOTCacheOutput=madang.aot ${JAVA_OPTS:-} -jar madang-production.jar >"$work/trained.log" 2>&1 &
trained=$!
# Flyway, the schedule and the first bytes of each page are what a start does; that it learns.
ready "$work/trained.log" "$trained" 'Started .*Application'
for page in / /listings /drops /centers /auctions /sign-in /me /actuator/health/readiness; do
  for ((i = 0; i < 5; i++)); do printf 'GET %s HTTP/1.0\r\nHost: localhost:18080\r\n\r\n' "$page" | { exec 3<>/dev/tcp/127.0.0.1/18080 && cat >&3 && cat <&3; } >/dev/null || true; done
done
kill -TERM "$trained"
wait "$trained" || true
trained=
[ -s madang.aot ] || { tail -n 50 "$work/trained.log" >&2; exit 1; }
