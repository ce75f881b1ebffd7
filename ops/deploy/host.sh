# Sourced by bin/deploy: instances are processes of this machine, one for each port of their colour. Their settings are those of
# the environment; MADANG_HOME is a folder with one of its own for each port.
# May be set: MADANG_BLUE_PORTS (8081 8082), MADANG_GREEN_PORTS (8083 8084), MADANG_JAVA_OPTS (-Xmx512m), MADANG_NGINX_CONF
# (/etc/nginx/nginx.conf), MADANG_EDGE (http://127.0.0.1, where nginx answers).
nginx_conf=${MADANG_NGINX_CONF:-/etc/nginx/nginx.conf} edge=${MADANG_EDGE:-http://127.0.0.1}
nginx=$(command -v nginx || echo /usr/sbin/nginx)

instances_of() { if [ "$1" = blue ]; then echo "${MADANG_BLUE_PORTS:-8081 8082}"; else echo "${MADANG_GREEN_PORTS:-8083 8084}"; fi; }

server() { echo "127.0.0.1:$1"; }

find_version() {
  [ -f "$1/madang.jar" ] || { echo "${1:-That} is no folder of an unpacked application: bin/package makes one." >&2; return 1; }
  (cd "$1" && pwd)
}

# Folders are whose they are.
forget_versions() { :; }

start_colour() {
  local port
  for port in $(instances_of "$1"); do start_instance "$1" "$port"; done
}

start_missing() {
  local port
  for port in $(instances_of "$1"); do runs "$port" || start_instance "$1" "$port"; done
}

start_instance() {
  local java
  java=$(bin/java-home)/bin/java
  mkdir -p "${MADANG_HOME:?}/$2"
  # shellcheck disable=SC2086 # options are several words
  PORT=$2 MADANG_HOME=$MADANG_HOME/$2 setsid nohup "$java" ${MADANG_JAVA_OPTS:--Xmx512m} --enable-native-access=ALL-UNNAMED \
    -jar "$(version_of "$1")/madang.jar" >"$releases/$2.log" 2>&1 9>&- </dev/null &
  echo $! >"$releases/$2.pid"
}

runs() { kill -0 "$(cat "$releases/$1.pid" 2>/dev/null)" 2>/dev/null; }

is_well() { curl -sf -m 3 -o /dev/null "http://127.0.0.1:$1/actuator/health/readiness"; }

answers() { curl -sf -m 10 -o /dev/null "http://127.0.0.1:$1/"; }

# All drain side by side; who has not ended after 45 s is killed.
stop_colour() {
  local port pid until=$((SECONDS + 45))
  for port in $(instances_of "$1"); do
    [ ! -f "$releases/$port.pid" ] || kill "$(cat "$releases/$port.pid")" 2>/dev/null || true
  done
  for port in $(instances_of "$1"); do
    [ -f "$releases/$port.pid" ] || continue
    pid=$(cat "$releases/$port.pid")
    while kill -0 "$pid" 2>/dev/null; do
      [ $SECONDS -lt $until ] || kill -9 "$pid" 2>/dev/null || true
      sleep 0.2
    done
    rm -f "$releases/$port.pid"
  done
}

last_words() { for port in $(instances_of "$1"); do tail -n 15 "$releases/$port.log"; done; }

# The first release starts nginx, too.
switch() {
  "$nginx" -q -t -c "$nginx_conf" || return 1
  "$nginx" -q -c "$nginx_conf" -s reload 2>/dev/null || "$nginx" -q -c "$nginx_conf" 9>&-
}

ask() { curl -s -m 10 -o /dev/null -w '%{http_code}' "$edge$1" || true; }
