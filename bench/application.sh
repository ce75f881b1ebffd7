# Sourced by bin/bench and bin/audit: the packaged application on a home of its own that is gone afterwards.
work=$(mktemp -d)
pid=

stop() {
  [ -n "$pid" ] || return 0
  kill "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  pid=
}
trap 'stop; rm -rf "$work"' EXIT

# need PACKAGE TOOL: installs Debian's package when the tool is not here and this is root.
need() {
  if command -v "$2" >/dev/null; then return; fi
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$1" >/dev/null
  else
    echo "$0 needs $2, of Debian's package $1." >&2
    exit 1
  fi
}

free_port() {
  local port=18080
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo "$port"
}

# Starts the application; leaves its process in $pid and the seconds until it said that it is ready in $ready.
start() {
  local began=$EPOCHREALTIME
  PORT=$port MADANG_HOME=$work/home bin/run >"$work/log" 2>&1 &
  pid=$!
  until grep -q '^Madang is ready' "$work/log"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.05
  done
  ready=$(awk -v began="$began" -v now="$EPOCHREALTIME" 'BEGIN { printf "%.1f", now - began }')
}

# PostgreSQL chooses another port at every start.
find_database() { database=$(sed -n "s/.*jdbc:\(postgresql:[^']*\).*/\1/p" "$work/home/engines.env"); }

sql() { psql -X "$database" -v ON_ERROR_STOP=1 -qAt "$@"; }

# Megabytes that the application holds in memory.
resident() { awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$pid/status"; }

port=$(free_port)
base=http://127.0.0.1:$port
