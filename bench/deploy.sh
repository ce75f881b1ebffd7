# Sourced by bin/bench: what members notice of a release. Readers, a writer and open streams go through nginx while one version
# replaces another, and while two that are not well are tried. Then one that falls ill later is taken back. NOT VALID when one request failed or a stream missed anything.
# May be set: FROM (a commit, or the folder of its application; this one), the version that is replaced; READERS (16), STREAMS (20),
# REQUESTS (10000), how many there are at least.
readers=${READERS:-16} watchers=${STREAMS:-20} least=${REQUESTS:-10000}

# Packages a commit in a folder of its own; prints the folder of the application.
package_of() {
  git worktree add -q --detach "$work/from" "$1" && (cd "$work/from" && bin/package | sed "s|^|$work/from/|")
}

# What a broken build may be: its health is good, and every page an error.
make_sick() {
  local java_home
  java_home=$(bin/java-home)
  mkdir -p "$work/sick/classes" "$work/dead"
  "$java_home/bin/javac" -d "$work/sick/classes" bench/Sick.java
  "$java_home/bin/jar" -c -f "$work/sick/madang.jar" -e Sick -C "$work/sick/classes" .
  touch "$work/dead/madang.jar"
}

start_edge() {
  local edge=$1
  mkdir -p "$work/nginx"
  {
    [ "$(id -u)" != 0 ] || echo "user root;"
    echo "pid $work/nginx/pid; error_log $work/nginx/error.log; events {} http { access_log off;"
    for folder in client_body proxy fastcgi uwsgi scgi; do echo "${folder}_temp_path $work/nginx/$folder;"; done
    sed -e "s|listen 80;|listen 127.0.0.1:$edge;|" -e "s|/var/cache/nginx/madang|$work/nginx/cache|" \
      -e "s|/etc/nginx/madang/|$work/releases/|" -e '/access_log/d' ops/nginx/madang.conf
    echo "}"
  } >"$work/nginx/nginx.conf"
}

deploy() { bin/deploy "$1" 2>&1 | sed 's/^/  /' >&2; }

measure_deploy() {
  local edge=$((port + 100)) load old_app new_app room cookie form requests failed messages lost opened seconds
  need nginx-light /usr/sbin/nginx
  new_app=$(bin/package)
  old_app=$new_app
  if [ -f "${FROM:-}/madang.jar" ]; then
    old_app=$FROM
  elif [ -n "${FROM:-}" ]; then
    old_app=$(package_of "$FROM")
  fi
  make_sick
  start_edge "$edge"
  set -a
  . "$work/home/engines.env"
  MADANG_DEPLOY=host MADANG_RELEASES=$work/releases MADANG_NGINX_CONF=$work/nginx/nginx.conf MADANG_EDGE=http://127.0.0.1:$edge
  MADANG_BLUE_PORTS="$((port + 1)) $((port + 2))" MADANG_GREEN_PORTS="$((port + 3)) $((port + 4))"
  MADANG_HOME=$work/instances MADANG_DEMO=false MADANG_DRAIN=5s SPRING_PROFILES_ACTIVE=local
  MADANG_JAVA_OPTS="-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1" MADANG_DEPLOY_WATCH=5
  set +a
  trap 'end_deploy; stop; rm -rf "$work"' EXIT
  deploy "$old_app" || fail "the first release"

  base=http://127.0.0.1:$edge
  IFS=$'\t' read -r cookie form < <(sign_in guest@demo.madang)
  room=$(sql -c "SELECT room_id FROM chat_participant p JOIN member m ON m.id = p.member_id JOIN chat_room r ON r.id = p.room_id
    WHERE m.email = 'guest@demo.madang' AND r.closed_at IS NULL ORDER BY room_id LIMIT 1")
  "$(bin/java-home)/bin/java" -Xmx300m -XX:+UseSerialGC bench/Deploy.java "$base" "$readers" "$watchers" "$room" "$cookie" "$form" \
    "$work/enough" "$least" >"$work/load" &
  load=$!
  until grep -qs '^WATCHING' "$work/load"; do kill -0 "$load" || fail "the load did not start"; sleep 0.2; done

  deploy "$new_app" || fail "the second release"
  [ "$(bin/deploy status)" = "green serves $(cd "$new_app" && pwd)" ] || fail "not the new version serves"
  ! deploy "$work/dead" || fail "a version that does not start was released"
  ! deploy "$work/sick" || fail "a version that answers errors was released"
  touch "$work/enough"
  wait "$load" || fail "the load: $(tail -n 3 "$work/load")"
  ! SICK_AFTER=3 deploy "$work/sick" || fail "a version that answers errors after a while was kept"
  [ "$(bin/deploy status)" = "green serves $(cd "$new_app" && pwd)" ] || fail "the version before does not serve again"
  [ "$(curl -s -o /dev/null -w '%{http_code}' "$base/")" = 200 ] || fail "the version before is not reached again"
  read -r requests failed messages opened lost seconds < <(figures <"$work/load")
  echo "$failed of $requests requests failed, $messages messages among them, in $seconds s; $watchers streams, opened $opened times, missed $lost messages"
  [ "$failed" = 0 ] && [ "$lost" = 0 ] || fail "members noticed it"
}

end_deploy() {
  touch "$work/enough"
  for file in "$work"/releases/*.pid; do [ ! -f "$file" ] || kill "$(cat "$file")" 2>/dev/null || true; done
  [ ! -f "$work/nginx/pid" ] || kill "$(cat "$work/nginx/pid")" 2>/dev/null || true
  [ ! -d "$work/from" ] || git worktree remove -f "$work/from"
}
