# Sourced by bin/bench: more members than units order a drop at the same moment, each several times, over two instances.
buyers=${BUYERS:-1000} tries=${TRIES:-3} drop_units=${UNITS:-100}
arrivals=${ARRIVALS:-500} arrival_seconds=${ARRIVAL_SECONDS:-60} sale_connections=64

# A drop that is open, whose id it leaves in $drop, with one variant of so many units ($drop_units), whose id it leaves in $variant; of
# which each member may have so many (1).
open_drop() {
  local units=${1:-$drop_units} most=${2:-1}
  drop=$(sql -c "SELECT gen_random_uuid()") variant=$(sql -c "SELECT gen_random_uuid()")
  sql -c "INSERT INTO limited_sale (id, per_member) VALUES ('$drop', $most);
    INSERT INTO shop_drop (id, seller_id, title, text, per_member, opens_at, closes_at, created_at)
      VALUES ('$drop', lpad('999', 32, '0')::uuid, 'Bench', '', 1, now() - interval '1 minute', now() + interval '1 day', now());
    INSERT INTO stock (id, total, remaining) VALUES ('$variant', $units, $units);
    INSERT INTO drop_variant (id, drop_id, position, name, price) VALUES ('$variant', '$drop', 0, '', 12000)"
}

# As many are held as there were, by as many members, in ranks without gaps; a member's second order takes the place of the first.
check_drop() {
  local held left members
  IFS='|' read -r held left members < <(sql -c "SELECT count(*), (SELECT remaining FROM stock WHERE id = '$variant'), count(DISTINCT buyer_id)
    FROM shop_order WHERE sale_id = '$drop' AND status = 'HELD'")
  [ "$held" = "$drop_units" ] && [ "$left" = 0 ] && [ "$members" = "$drop_units" ] ||
    fail "of $drop_units units $held are held by $members members, and $left are left"
}

# One process for each instance, each with half of the connections.
sales_of() {
  LANE=$1 LANES=2 RUN=$run DROP=$drop VARIANT=$variant GUESTS=$work/buyers \
    wrk -t 1 -c $((sale_connections / 2)) --timeout 20s -d "$2" -s bench/orders.lua "$3" | figures
}

# Orders of one drop placed in a second.
sale_rate() {
  local seconds=${1:-$round} all=0 placed refused sold
  run=$RANDOM$RANDOM
  open_drop 1000000 1000000
  sales_of 1 "$seconds" "http://127.0.0.1:$second_port" >"$work/lane" &
  sales_of 0 "$seconds" "$base" >"$work/lane-here"
  wait $!
  while read -r placed _ refused; do
    [ "$refused" = 0 ] || fail "$refused orders were refused"
    all=$((all + placed))
  done < <(cat "$work/lane" "$work/lane-here")
  sold=$(sql -c "SELECT 1000000 - remaining FROM stock WHERE id = '$variant'")
  # Those that were being answered at the end are sold, and not counted.
  [ "$sold" -ge "$all" ] && [ "$sold" -le $((all + sale_connections)) ] || fail "$all orders were placed, and $sold units are gone"
  awk "BEGIN { printf \"%.0f\", $all / $seconds }"
}

# The same statements in a second.
sale_statement_rate() {
  open_drop 1000000 1000000
  pgbench "$database" -n -M prepared -f bench/drops.sql -c "$sale_connections" -j "$threads" -T "${1:-$round}" \
    -D drop="$drop" -D variant="$variant" -D buyers="$((buyers < 999 ? buyers : 998))" 2>/dev/null | awk '/^tps/ { printf "%.0f", $3 }'
}

deals_page() { page_rate /deals "" "${1:-$round}" "$deals_bytes"; }
deals_file() { page_rate /icons/bench/deals.html "" "${1:-$round}" "$deals_bytes"; }

measure_drops() {
  local i had most p99 sold gone
  ulimit -n 20000 2>/dev/null || ulimit -n "$(ulimit -Hn)"
  start_second
  # One of them is the seller of the drops.
  sed 999d "$work/guests" >"$work/buyers"
  echo "Warming up for $warmup s" >&2
  sale_rate "$warmup" >/dev/null
  for ((i = 0; i <= rounds; i++)); do
    open_drop
    read -r had most p99 sold gone < <(sales drop "$base" "http://127.0.0.1:$second_port" "$drop" "$variant" "$work/guests" "$tries" | figures)
    check_drop
    echo "$most $p99 $sold $gone" | sed "s|^|drop, round $i: |" >&2
    # The first one is the warm-up.
    [ "$i" = 0 ] || { echo "$most $p99" >>"$work/drop-times.pairs"; echo "$gone $sold" >>"$work/drop-gone.pairs"; }
  done

  echo "$arrivals a second for $arrival_seconds s" >&2
  open_drop
  read -r arrival_p99 late < <(sales arrivals "$base" "http://127.0.0.1:$second_port" "$drop" "$variant" "$work/buyers" "$arrivals" \
    "$arrival_seconds" "$drop_units" | figures)
  check_drop

  compare drop-sales sale_rate sale_statement_rate
  sql -f bench/deals.sql
  # An older page is kept for a minute.
  for ((i = 0; i < 90; i++)); do
    curl -sf "$base/deals" >"$work/static/icons/bench/deals.html"
    grep -q 'Bench 9<' "$work/static/icons/bench/deals.html" && break
    sleep 1
  done
  [ "$(grep -c 'class="listing-card"' "$work/static/icons/bench/deals.html")" = 24 ] || fail "the first page has not 24 deals"
  deals_bytes=$(wc -c <"$work/static/icons/bench/deals.html")
  deals_page 3 >/dev/null
  compare drop-deals deals_page deals_file
}

drops_report() {
  cat <<EOT
## Drops

Written by \`bin/bench drops\`: BUYERS=$buyers TRIES=$tries UNITS=$drop_units ROUNDS=$rounds ROUND=$round
ARRIVALS=$arrivals ARRIVAL_SECONDS=$arrival_seconds, on $(date +%Y-%m-%d), at $(git rev-parse --short HEAD).
Machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u | head -n 1); the clients, both instances, PostgreSQL and Redis run on it, too.

| | Madang | beside it | figure | goal | |
| --- | --- | --- | --- | --- | --- |
$(limit_row "$buyers members × $tries orders at once on $drop_units units: the slowest answer" "$(median drop-times '$1')" ms 3000)
$(limit_row "the same, p99" "$(median drop-times '$2')" ms 2000)
$(ratio_row drop-gone "answers when all are gone · sales while there are some, in a second" 5)
$(ratio_row drop-sales "orders of one drop, $sale_connections connections · their SQL in pgbench, $sale_connections clients" 0.5)
$(limit_row "$arrivals orders a second for $arrival_seconds s: the answers to who got none, p99" "$arrival_p99" ms 150)
$(limit_row "of who got one, those that came after the ${drop_units}th" "$late" % 2)
$(ratio_row drop-deals "first page of time deals for a guest · the same bytes as a static file" 0.4)

Over HTTP with sessions, form tokens and form keys, on two instances. After every rush exactly $drop_units units were held, one by each of as many members, and
every answer was a way on or the sentence that says why not.
EOT
}
