# Sourced by bin/bench: how many want the same seats at once over two instances, who gets them, how fast seats and their passes are taken
# beside the SQL of it, how near classes are found, and what a full month of a calendar costs.
seekers=${SEEKERS:-1000} seats=50 bench_slots=1000

# Everybody asks for a seat of a slot of their own rush within so many milliseconds; leaves p95 and the longest in $seat_p95 and $seat_longest.
rush() {
  local slot got waits failed gaps
  slot=$(sql -c "SELECT id FROM slot WHERE program_id = lpad('11', 32, '0')::uuid AND arrivals = 0 AND begins_at > now() + interval '1 day'
    ORDER BY begins_at LIMIT 1")
  read -r got waits failed seat_p95 seat_longest < <("$(bin/java-home)/bin/java" -Xmx500m -XX:+UseSerialGC bench/Seats.java \
    "$base" "http://127.0.0.1:$second_port" "$slot" "$work/guests" "$1" | figures)
  [ "$failed" = 0 ] || fail "$failed who asked were not answered"
  [ "$got" = "$seats" ] && [ "$waits" = $((seekers - seats)) ] || fail "$got got one of $seats seats, $waits wait"
  [ "$(sql -c "SELECT taken FROM slot WHERE id = '$slot'")" = "$seats" ] || fail "the slot does not count $seats"
  gaps=$(sql -c "SELECT count(*) FROM (SELECT arrival - lag(arrival, 1, 0) OVER (ORDER BY arrival) AS step FROM registration
    WHERE slot_id = '$slot') r WHERE step <> 1")
  [ "$gaps" = 0 ] || fail "$gaps gaps in the order of arrival"
}

# Fresh slots for a run of seat_rate or seat_statement_rate: their ids are in $work/slots and in the table bench_slot.
fresh_slots() {
  sql -c "DROP TABLE IF EXISTS bench_slot; CREATE TABLE bench_slot AS SELECT row_number() OVER () AS number, id FROM (
      SELECT s.id FROM slot s JOIN program p ON p.id = s.program_id WHERE p.name = 'Bench' AND s.arrivals = 0 AND s.begins_at > now() + interval '1 day'
      ORDER BY s.id DESC LIMIT $bench_slots) s;
    ALTER TABLE bench_slot ADD PRIMARY KEY (number); ANALYZE bench_slot"
  sql -c "SELECT id FROM bench_slot ORDER BY number" >"$work/slots"
}

# Every seat was taken once, and every set of passes moved once.
check_seats() {
  local seats moved
  IFS='|' read -r seats moved < <(sql -c "SELECT (SELECT count(*) FROM registration r JOIN bench_slot b ON b.id = r.slot_id),
    (SELECT coalesce(sum(l.passes), 0) FROM pass_line l JOIN pass_transaction t ON t.id = l.transaction_id JOIN bench_slot b ON b.id = t.thing_id
      WHERE l.kind = 'SET_ASIDE')")
  [ "$seats" = "$1" ] && [ "$moved" = $((3 * $1)) ] || fail "$1 seats were granted, $seats are taken, for $moved passes"
}

# Seats taken per second.
seat_rate() {
  local granted refused seconds=${1:-$round}
  fresh_slots
  read -r granted refused < <(SECONDS_OF_REQUESTS=$seconds THREADS=$threads SEATS=$seats GUESTS=$work/guests SLOTS=$work/slots \
    wrk -t "$threads" -c "$connections" -d $((seconds + 3)) -s bench/seat.lua "$base" | figures)
  [ "$refused" = 0 ] || fail "$refused seats were refused"
  check_seats "$granted"
  awk "BEGIN { printf \"%.0f\", $granted / $seconds }"
}

# The same statements per second, by pgbench.
seat_statement_rate() {
  local output seconds=${1:-$round}
  fresh_slots
  output=$(pgbench "$database" -n -M prepared -f bench/seat.sql -c "$connections" -j "$threads" -T "$seconds" \
    -D n=0 -D clients="$connections" -D slots=$bench_slots -D guests="$guests" 2>/dev/null)
  check_seats "$(awk -F'[: /]+' '/actually processed/ { print $6 }' <<<"$output")"
  awk '/^tps/ { printf "%.0f", $3 }' <<<"$output"
}

# 200 half hours of the first guest in this month, from elsewhere.
fill_calendar() {
  sql -c "INSERT INTO busy_calendar (id, member_id, name, address, added_at, tried_at)
      VALUES (lpad('77', 32, '0')::uuid, lpad('1', 32, '0')::uuid, 'Bench', 'https://calendar.invalid/', now(), now() + interval '1 year');
    INSERT INTO busy_time (calendar_id, number, from_at, to_at, whole_days)
    SELECT lpad('77', 32, '0')::uuid, n, at, at + interval '30 minutes', false FROM generate_series(0, 199) n,
      LATERAL (SELECT date_trunc('month', now()) + interval '3 days' + n * interval '1 hour' AS at) begins; ANALYZE busy_calendar, busy_time"
}

# p95 in ms of the answers that figures speak of, all of which must be good ones.
good_p95() {
  local answers refused p95
  read -r answers _ refused p95 < <(figures)
  [ "$refused" = 0 ] && [ "$answers" -gt 0 ] || fail "$refused of $answers pages were refused"
  echo "$p95"
}

measure_seats() {
  ulimit -n 20000 2>/dev/null || ulimit -n "$(ulimit -Hn)"
  sql -v guests="$guests" -f bench/bids-world.sql
  sql -f bench/seats-world.sql
  start_second
  echo "Warming up for $warmup s" >&2
  seat_rate "$warmup" >/dev/null
  rush 20000
  echo "$seekers at once" >&2
  rush 0
  seats_longest=$seat_longest
  echo "$seekers within 20 s" >&2
  rush 20000
  seats_p95=$seat_p95
  echo "Near me" >&2
  local cookie
  cookie=$(head -n 1 "$work/guests" | cut -f 1)
  near_p95=$(REQUEST="/centers?near=37.55,127.0" COOKIE=$cookie wrk -t 1 -c 1 -d "$round" -s bench/history.lua "$base" | good_p95)
  fill_calendar
  echo "A month" >&2
  calendar_p95=$(REQUEST=/calendar COOKIE=$cookie wrk -t 1 -c 1 -d "$round" -s bench/history.lua "$base" | good_p95)
  echo "Seats, and their passes" >&2
  seat_statement_rate 3 >/dev/null
  compare seat seat_rate seat_statement_rate
}

seats_report() {
  cat <<EOT
## Seats

Written by \`bin/bench seats\`: SEEKERS=$seekers ROUNDS=$rounds ROUND=$round, on $(date +%Y-%m-%d), at $(git rev-parse --short HEAD).
Machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u | head -n 1); the clients, both instances, PostgreSQL and Redis run on it, too.

| | Madang | beside it | figure | goal | |
| --- | --- | --- | --- | --- | --- |
$(limit_row "$seekers ask for $seats seats at once over two instances: the longest answer" "$seats_longest" ms 2000)
$(limit_row "the same within 20 s, p95" "$seats_p95" ms 100)
$(limit_row "\`GET /centers\` near a place among 100,000 slots, with all counts, p95" "$near_p95" ms 30)
$(limit_row "\`GET /calendar\`, a month of 200 entries, p95" "$calendar_p95" ms 50)
$(ratio_row seat "\`POST /slots/{id}/registrations\`, passes set aside in the ledger · its SQL in pgbench" 0.3)

After every run exactly $seats had a seat, all others waited, and the order in which they came had no gap. Of the seats that
were taken one after the other each was taken once, and its passes moved once.
EOT
}
