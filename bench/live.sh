# Sourced by bin/bench: open streams, messages across two instances, a room's history, and all who come back at once.
streams=${STREAMS:-2500} stormy=${STORM:-2000} messages=${MESSAGES:-100} message_seconds=${MESSAGE_SECONDS:-20}
history_goal=0.3

measured() { "$(bin/java-home)/bin/java" -Xmx700m -XX:+UseSerialGC "bench/$1.java" "${@:2}" || fail "bench/$1.java $2"; }
live() { measured Live "$@"; }
sales() { measured Sales "$@"; }

figures() { awk '/^FIGURES/ { $1 = ""; print substr($0, 2) }'; }

# A second instance on the same engines, on $second_port; it ends with the script.
start_second() {
  second_port=$((port + 2000))
  (
    set -a
    . "$work/home/engines.env"
    PORT=$second_port MADANG_HOME=$work/second MADANG_DEMO=false exec bin/run
  ) >"$work/second.log" 2>&1 &
  second_pid=$!
  trap 'kill "$second_pid" 2>/dev/null || true; stop; rm -rf "$work"' EXIT
  until grep -q '^Madang is ready' "$work/second.log"; do
    kill -0 "$second_pid" || fail "the second instance did not start: $(tail -n 5 "$work/second.log")"
    sleep 0.1
  done
}

history_page() {
  local answers seconds refused p95
  read -r answers seconds refused p95 < <(REQUEST=/chat/$room COOKIE=$guest_cookie wrk -t "$threads" -c "$connections" \
    -d "${1:-$round}" -s bench/history.lua "$base" | figures)
  [ "$refused" = 0 ] || fail "$refused pages of the history were refused"
  awk "BEGIN { printf \"%.0f\", $answers / $seconds }"
}

history_sql() {
  pgbench "$database" -n -M prepared -f bench/history.sql -c "$connections" -j "$threads" -T "${1:-$round}" \
    -D room="$room" -D member="$guest_id" 2>/dev/null | awk '/^tps/ { printf "%.0f", $3 }'
}

measure_live() {
  local guest_id host_id listing day
  ulimit -n 20000 2>/dev/null || ulimit -n "$(ulimit -Hn)"
  IFS=$'\t' read -r guest_cookie guest_form < <(sign_in guest@demo.madang)
  IFS=$'\t' read -r host_cookie host_form < <(sign_in host@demo.madang)
  guest_id=$(sql -c "SELECT id FROM member WHERE email = 'guest@demo.madang'")
  host_id=$(sql -c "SELECT id FROM member WHERE email = 'host@demo.madang'")
  room=$(sql -c "SELECT r.id FROM chat_room r JOIN chat_participant g ON g.room_id = r.id AND g.member_id = '$guest_id'
    JOIN chat_participant h ON h.room_id = r.id AND h.member_id = '$host_id' WHERE r.closed_at IS NULL ORDER BY r.id LIMIT 1")
  [ -n "$room" ] || fail "the demo's guest and host have no room"
  sql -c "INSERT INTO chat_message (id, room_id, author_id, kind, client_id, text, sent_at)
      SELECT nextval('chat_message_id'), '$room', CASE WHEN n % 2 = 0 THEN '$guest_id' ELSE '$host_id' END::uuid, 'SAID', 'bench-' || n,
        'What was said as number ' || n || ' of very many', now() FROM generate_series(1000001, 1005000) n;
    UPDATE chat_room SET last_message_id = (SELECT max(id) FROM chat_message WHERE room_id = '$room'), last_message_at = now()
      WHERE id = '$room'" -c "ANALYZE chat_message"
  listing=$(sql -c "SELECT id FROM listing WHERE host_id = '$host_id' AND status = 'PUBLISHED' ORDER BY id LIMIT 1")
  day=$(date -d '+150 days' +%F)

  echo "History of a room" >&2
  history_page "$warmup" >/dev/null
  history_sql 3 >/dev/null
  compare history history_page history_sql
  history_p95=$(REQUEST=/chat/$room COOKIE=$guest_cookie wrk -t 1 -c 2 -d "$round" -s bench/history.lua "$base" | figures | awk '{ print $4 }')

  echo "$streams idle streams" >&2
  live idle "$base" "listing:$listing" 200 "$pid" "$host_cookie" "$host_form" "/hosting/calendar/blocks" "$(block "$day")" >/dev/null
  read -r stream_kb broadcast_p50 broadcast_p99 < <(live idle "$base" "listing:$listing" "$streams" "$pid" "$host_cookie" \
    "$host_form" "/hosting/calendar/blocks" "$(block "$(date -d "$day + 2 days" +%F)")" | figures)

  # Those of before are found gone at their next signs of life, and count until then.
  sleep 40
  echo "A storm of $stormy who come back" >&2
  read -r calm_p95 storm_p95 storm_ratio < <(live storm "$base" "listing:$listing" "$stormy" "/listings?sort=newest" "$round" | figures)

  echo "Messages across two instances" >&2
  start_second
  local other="http://127.0.0.1:$second_port"
  live messages "$base" "$other" "$room" "$guest_cookie" "$guest_form" "$host_cookie" "$messages" 5 >/dev/null
  read -r message_p50 message_p95 < <(live messages "$base" "$other" "$room" "$guest_cookie" "$guest_form" "$host_cookie" \
    "$messages" "$message_seconds" | figures)
}

# The form that takes one day of the listing out of the calendar.
block() { echo "listing=$listing&from=$1&last=$1"; }

live_rows() {
  ratio_row history "\`GET /chat/{room}\`, a page of 100 messages · its SQL in pgbench" "$history_goal"
  limit_row "the same page for two who read, p95" "$history_p95" ms 25
  limit_row "memory for each of $streams idle streams on one instance, resident" "$stream_kb" KB 25
  limit_row "one broadcast to all of them, p99 (p50 $broadcast_p50 ms)" "$broadcast_p99" ms 1000
  limit_row "\`POST\` of a message at one instance to the stream of the other, $messages a second, p95 (p50 $message_p50 ms)" "$message_p95" ms 150
  limit_row "$stormy streams that come back at once: p95 of \`/listings\` ($calm_p95 → $storm_p95 ms)" "$storm_ratio" × 2
}

live_report() {
  cat <<EOT
## Live

Written by \`bin/bench live\`: STREAMS=$streams STORM=$stormy MESSAGES=$messages MESSAGE_SECONDS=$message_seconds ROUNDS=$rounds ROUND=$round, on $(date +%Y-%m-%d), at $(git rev-parse --short HEAD).
Machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u | head -n 1); the clients, PostgreSQL and Redis run on it, too.

| | Madang | beside it | figure | goal | |
| --- | --- | --- | --- | --- | --- |
$(live_rows)

Streams are sockets of one process, of guests at a listing's days. A message's way ends when its HTML is read from the stream, from where a
browser places it. Every message arrived once.
EOT
}
