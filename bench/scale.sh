# Sourced by bin/bench: how Madang behaves as its data grows. SIZES (1 10 100) are multiples of the demo, up to 999.
sizes=${SIZES:-1 10 100}
seconds=${SECONDS_OF_REQUESTS:-8}
scale_connections=4
host=bighost@demo.madang
saturday=$(date -d 'next saturday + 35 days' +%F)
monday=$(date -d "$saturday + 2 days" +%F)

# name|path|who
scale_requests() {
  cat <<EOF
home, guest|/?bench={n}|
home, host of 40 listings|/?bench={n}|$host
list, guest|/listings?minPrice={n}|
free on two days, guest|/listings?from=$saturday&to=$monday&minPrice={n}|
words and days, member|/listings?q=%ED%85%90%ED%8A%B8&from=$saturday&to=$monday&minPrice={n}|guest@demo.madang
words, guest|/listings?q=%ED%85%90%ED%8A%B8&minPrice={n}|
page 50, guest|/listings?page=50&minPrice={n}|
one search over everything, guest|/search?q=%ED%85%90%ED%8A%B8&bench={n}|
a question, answered by rules and index|/ask?q=%EC%9D%B4%EB%B2%88%20%EC%A3%BC%EB%A7%90%204%EC%9D%B8%EC%9A%A9%20%ED%85%90%ED%8A%B8&bench={n}|
goods, guest|/shop?bench={n}|
goods by words, member|/shop?q=%EC%9C%A0%EB%8B%88%ED%8F%BC&bench={n}|guest@demo.madang
centres, guest|/centers?bench={n}|
clubs, guest|/clubs?bench={n}|
suggestions|/listings/suggestions?q=%ED%85%90&bench={n}|
what a host has to do|/hosting|$host
a host's calendar|/hosting/calendar|$host
a host's reservations|/reservations?as=host|$host
claims to decide|/admin/claims|admin@demo.madang
EOF
}
scale_jobs="sweep-orphaned-photos send-reminders keep-silences complete-reservations forget-availability-changes"

# Grows the home to a multiple of the demo: the application hears of it when it starts again.
grow() {
  local from=$grown to=$(($1 - 1))
  [ "$to" -ge "$from" ] || return 0
  # A copy's listings belong to the hosts of two in five of the copies.
  sql -v k1="$from" -v k2="$to" -v h=$(($1 * 2 / 5 + 1)) -f bench/scale/grow.sql >/dev/null
  grown=$1
}

# Seconds until the index finds all that is published.
caught_up() {
  local began=$EPOCHREALTIME published
  published=$(sql -c "SELECT count(*) FROM listing WHERE status = 'PUBLISHED'")
  until curl -sf "$base/listings?bench=$RANDOM" | grep -q " / $published<"; do sleep 0.5; done
  awk -v began="$began" -v now="$EPOCHREALTIME" 'BEGIN { printf "%.0f", now - began }'
}

# Milliseconds of a job's run that an operator asks for.
job_run() {
  local last
  last=$(sql -c "SELECT coalesce(max(started_at), '-infinity') FROM job_run WHERE job = '$1'")
  curl -sf -b "$admin_cookie" -o /dev/null "$base/admin/jobs/$1/runs" --data-urlencode "_csrf=$admin_form" \
    -d "idempotencyKey=scale-$RANDOM$RANDOM"
  for _ in $(seq 1200); do
    local took
    took=$(sql -c "SELECT round(extract(epoch FROM ended_at - started_at) * 1000) FROM job_run
      WHERE job = '$1' AND started_at > '$last' AND outcome = 'DONE' ORDER BY started_at LIMIT 1")
    [ -z "$took" ] || { echo "$took"; return; }
    sleep 0.25
  done
  fail "$1 did not end"
}

cell() { echo "$1|$2" | tee -a "$work/cells" | sed "s/^/$grown × /" >&2; }

measure_size() {
  local size=$1 name path who cookie answers refused p50 p95
  grow "$size"
  stop
  start
  find_database
  cell "ready, seconds" "$ready"
  cell "the index complete after that, seconds" "$(caught_up)"
  cell "resident after the start, MB" "$(resident)"
  IFS=$'\t' read -r admin_cookie admin_form < <(sign_in admin@demo.madang)
  while IFS='|' read -r name path who; do
    cookie=
    [ -z "$who" ] || cookie=$(sign_in "$who" | cut -f1)
    REQUEST=$path COOKIE=$cookie wrk -t 1 -c "$scale_connections" -d 4 -s bench/scale/request.lua "$base" >/dev/null
    read -r _ answers _ refused p50 p95 < <(REQUEST=$path COOKIE=$cookie wrk -t 1 -c "$scale_connections" -d "$seconds" \
      -s bench/scale/request.lua "$base" | grep '^FIGURES')
    [ "$refused" = 0 ] && [ "$answers" -gt 0 ] || fail "$refused of $answers requests for $name were refused"
    cell "$name, p50 / p95 ms" "$p50 / $p95"
  done < <(scale_requests)
  local job
  for job in $scale_jobs; do cell "job $job, ms" "$(job_run "$job")"; done
  cell "resident after all that, MB" "$(resident)"
  cell "listings / goods / centres / clubs" "$(sql -F ' / ' -c 'SELECT (SELECT count(*) FROM listing), (SELECT count(*) FROM product),
    (SELECT count(*) FROM center), (SELECT count(*) FROM club)')"
  cell "database, MB" "$(sql -c "SELECT pg_database_size(current_database()) / 1048576 - coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint / 1048576
    FROM pg_class c WHERE relnamespace = 'orig'::regnamespace AND relkind = 'r'")"
}

scale_report() {
  local size
  printf '## As data grows\n\nWritten by `bin/bench scale`: SIZES="%s" SECONDS_OF_REQUESTS=%s, on %s, at %s, load of the machine before %s.\n' \
    "$sizes" "$seconds" "$(date +%Y-%m-%d)" "$(git rev-parse --short HEAD)" "$load"
  printf 'Machine as above; %s connections. Multiples of the demo with a host of 40 listings and 600 reservations beside it; goods, centres with\ntheir classes and clubs grow alike.\n\n' "$scale_connections"
  printf '| |'
  for size in $sizes; do printf ' %s × |' "$size"; done
  printf '\n| --- |'
  for size in $sizes; do printf ' ---: |'; done
  printf '\n'
  awk -F'|' '!($1 in row) { order[++rows] = $1 } { row[$1] = row[$1] " " $2 " |" }
    END { for (i = 1; i <= rows; i++) print "| " order[i] " |" row[order[i]] }' "$work/cells"
  printf '\nEach request with another number in it, so that none is answered by a page made a moment before. Goals at 100,000 listings (320 ×): home,\n'
  printf 'list and search with dates p95 ≤ 100 ms, no job above 5,000 ms, ready ≤ 30 s, resident ≤ 700 MB.\n'
}

measure_scale() {
  load=$(cut -d' ' -f1 /proc/loadavg)
  grown=1
  sql -f bench/scale/templates.sql -f bench/scale/host.sql
  for size in $sizes; do measure_size "$size"; done
}
