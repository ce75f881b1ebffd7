# Sourced by bin/bench: what is lost, and how long it takes, when the machine with the database and the photos is gone. Somebody writes four times
# a second, bin/backup often runs every OFTEN (5) seconds instead of every five minutes, then everything is killed and its folders are removed.
often=${OFTEN:-5}

# PostgreSQL does not run as root.
as_somebody() { if [ "$(id -u)" = 0 ]; then unshare -U "$@"; else "$@"; fi; }

# PostgreSQL alone, once it has caught up and may be written to.
start_server() {
  as_somebody "$server" -D "$home/postgres" -l "$work/moment.log" -w -t 60 start \
    -o "-p $moment_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=" >/dev/null || fail "the server: $(tail -n 5 "$work/moment.log")"
  for ((i = 0; i < 300; i++)); do if [ "$(sql -c "SELECT pg_is_in_recovery()" 2>/dev/null)" = f ]; then return; fi; sleep 0.1; done
  fail "it does not catch up: $(tail -n 5 "$work/moment.log")"
}

stop_server() { as_somebody "$server" -D "$home/postgres" -m fast -w stop >/dev/null; }

measure_backup() {
  local home=$work/home first moment written kept photos_before photos_after began back writer server later moment_port i
  export MADANG_DEPLOY=host MADANG_BACKUPS=$work/backups MADANG_PG_DATA=$home/postgres MADANG_WAL=$work/wal MADANG_MEDIA=$home/media
  mkdir -p "$MADANG_WAL"
  # The second start takes it up: whether PostgreSQL archives is decided when it starts.
  sql -c "ALTER SYSTEM SET archive_mode = on"
  sql -c "ALTER SYSTEM SET archive_command = 'cp \"%p\" \"$MADANG_WAL/%f.part\" && mv \"$MADANG_WAL/%f.part\" \"$MADANG_WAL/%f\"'"
  stop
  start
  find_database
  export MADANG_PG_URL=$database
  sql -c "CREATE TABLE bench_write (n int PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp())"
  (for ((n = 1; ; n++)); do sql -c "INSERT INTO bench_write (n) VALUES ($n)" 2>/dev/null || exit 0; echo "$n" >"$work/written"; sleep 0.25; done) &
  writer=$!
  bin/backup >&2 || fail "the backup"
  for _ in 1 2; do sleep "$often"; bin/backup often || fail "the backup in between"; done
  moment=$(sql -c "SELECT now()")
  sleep 1
  # Somebody's mistake, which is not to come back.
  sql -c "DELETE FROM bench_write WHERE n <= 3" && bin/backup often
  photos_before=$(find "$home/media" -type f | wc -l)
  sleep 2
  kill "$writer" 2>/dev/null || true
  written=$(cat "$work/written")
  kill -9 "$pid"
  for engine in $(pgrep -f "^$home/engines/"); do kill -9 "$engine" 2>/dev/null || true; done
  wait "$pid" 2>/dev/null || true
  # The archive is gone with it: what is back is what bin/backup has copied.
  rm -rf "$home" "$MADANG_WAL"

  began=$EPOCHREALTIME
  bin/restore >&2 || fail "the restoring"
  start
  back=$(awk -v began="$began" -v now="$EPOCHREALTIME" 'BEGIN { printf "%.0f", now - began }')
  find_database
  kept=$(sql -c "SELECT max(n) FROM bench_write")
  first=$(sql -c "SELECT min(n) FROM bench_write")
  photos_after=$(find "$home/media" -type f | wc -l)
  [ "$first" = 4 ] || fail "what was deleted last is there"
  [ "$photos_before" = "$photos_after" ] || fail "of $photos_before photos $photos_after are back"
  for ((i = 0; ; i++)); do
    # The list of a search, by the index that is made anew.
    if curl -sf "$base/listings?q=%ED%85%90%ED%8A%B8" | grep -q data-listing-id; then break; fi
    [ $i -lt 60 ] || fail "nothing is found: the index was not made anew"
    sleep 0.5
  done

  # And once more, to the moment before the mistake; the server alone.
  stop
  rm -rf "$home/postgres"
  bin/restore "" "$moment" >&2 || fail "the restoring to a moment"
  server=$(echo "$home"/engines/PG-*/bin/pg_ctl) moment_port=$((port + 50))
  database="postgresql://127.0.0.1:$moment_port/postgres?user=postgres"
  start_server
  first=$(sql -c "SELECT min(n) FROM bench_write") later=$(sql -c "SELECT count(*) FROM bench_write WHERE at > '$moment'")
  [ "$first" = 1 ] || fail "the mistake is still there"
  [ "$later" = 0 ] || fail "something later is there"

  # What goes on from there is kept as well, and comes back whole: its moment is not that of the next restoring.
  ! grep -qE '^(recovery|restore)_' "$home/postgres/postgresql.auto.conf" || fail "the settings of the restoring are still there"
  MADANG_PG_URL=$database bin/backup >&2 || fail "the backup after a restoring"
  sql -c "INSERT INTO bench_write (n) VALUES (0)"
  MADANG_PG_URL=$database bin/backup often || fail "what came after that backup"
  stop_server
  rm -rf "$home/postgres" "$MADANG_WAL"
  bin/restore >&2 || fail "the restoring of a backup after a restoring"
  start_server
  first=$(sql -c "SELECT min(n) FROM bench_write")
  [ "$first" = 0 ] || fail "what came after the moment is lost"
  # A backup that cannot be whole is none, and takes no other one's place.
  if MADANG_PG_DATA=$work/nothing MADANG_PG_URL=$database MADANG_BACKUPS_KEPT=1 bin/backup 2>/dev/null; then fail "nothing was kept as a backup"; fi
  stop_server
  [ "$(find "$MADANG_BACKUPS" -maxdepth 1 -name '[0-9]*' | wc -l)" = 2 ] || fail "a backup that is none took another one's place"
  echo "$((written - kept)) of $written writes lost, those of the last $(((written - kept + 3) / 4)) s, with WAL kept every $often s; back after $back s with all $photos_after files of photos and a new index; then as it was before a mistake"
  [ $((written - kept)) -le $((4 * (often + 4))) ] || fail "more is lost than may be"
}
