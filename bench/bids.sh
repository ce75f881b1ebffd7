# Sourced by bin/bench: bids on one auction over two instances, beside the naive statement, and what those who watch see of them.
bid_connections=${BID_CONNECTIONS:-1000} bid_rate=${BID_RATE:-300} bid_watchers=${WATCHERS:-1000}
bid_goal=2000 bid_ratio_goal=1

# A new auction from one pass on, whose id it leaves in $auction.
open_auction() {
  auction=$(sql -c "INSERT INTO auction (id, seller_id, title, text, start_price, step, opens_at, planned_end, ends_at, status, created_at)
    VALUES (gen_random_uuid(), lpad('999', 32, '0')::uuid, 'Bench', '', 1, 1, now(), now() + interval '1 day', now() + interval '1 day', 'APPROVED', now())
    RETURNING id")
}

# Nobody was charged or leads wrongly; then nothing is left of it.
check_and_forget_bids() {
  local wrong
  wrong=$(sql -c "SELECT count(*) FROM (SELECT price < lag(price) OVER (ORDER BY number) AS fell FROM auction_bid WHERE auction_id = '$auction') b WHERE fell")
  [ "$wrong" = 0 ] || fail "the price fell $wrong times"
  taken=$(sql -c "SELECT count(*) FROM auction_bid WHERE auction_id = '$auction'")
  [ "$taken" = "$(sql -c "SELECT bids FROM auction WHERE id = '$auction'")" ] || fail "bids were lost"
}

# One process for each instance, each with half of the connections.
bids_of() {
  LANE=$1 LANES=2 RUN=$run AUCTION=$auction GUESTS=$work/guests wrk -t 1 -c $((bid_connections / 2)) --timeout 20s -d "$2" -s bench/bids.lua "$3" | figures
}

# Bids decided per second.
bid_rate_of() {
  local seconds=${1:-$round} all=0 decided took failed
  run=$RANDOM$RANDOM
  open_auction
  bids_of 1 "$seconds" "http://127.0.0.1:$second_port" >"$work/lane" &
  bids_of 0 "$seconds" "$base" >"$work/lane-here"
  wait $!
  while read -r decided took failed _; do
    [ "$failed" = 0 ] || fail "$failed bids were not decided"
    all=$((all + decided))
  done < <(cat "$work/lane" "$work/lane-here")
  check_and_forget_bids
  echo "$taken of $all bids were taken" >&2
  awk "BEGIN { printf \"%.0f\", $all / $seconds }"
}

naive_bid_rate() {
  open_auction
  pgbench "$database" -n -M prepared -f bench/bids.sql -c 16 -j "$threads" -T "${1:-$round}" -D auction="$auction" -D guests=$guests 2>/dev/null |
    awk '/^tps/ { printf "%.0f", $3 }'
}

measure_bids() {
  ulimit -n 20000 2>/dev/null || ulimit -n "$(ulimit -Hn)"
  sql -v guests=$guests -f bench/bids-world.sql
  start_second
  echo "Warming up for $warmup s" >&2
  bid_connections=64 bid_rate_of "$warmup" >/dev/null
  naive_bid_rate 3 >/dev/null
  compare bids bid_rate_of naive_bid_rate
  bids_per_second=$(median bids '$1')

  echo "$bid_rate bids a second, with $bid_watchers who watch" >&2
  local cookie form
  IFS=$'\t' read -r cookie form <"$work/guests"
  open_auction
  read -r bid_p99 price_p99 < <(live bids "$base" "http://127.0.0.1:$second_port" "$auction" "$work/guests" "$bid_rate" "$round" "$bid_watchers" | figures)
  check_and_forget_bids
}

least_row() {
  awk -v what="$1" -v figure="$2" -v unit="$3" -v goal="$4" \
    'BEGIN { printf "| %s | | | **%s%s** | ≥ %s%s | %s |\n", what, figure, unit, goal, unit, (figure + 0 >= goal ? "met" : "missed") }'
}

bids_report() {
  cat <<EOT
## Bids

Written by \`bin/bench bids\`: BID_CONNECTIONS=$bid_connections BID_RATE=$bid_rate WATCHERS=$bid_watchers ROUNDS=$rounds ROUND=$round, on $(date +%Y-%m-%d), at $(git rev-parse --short HEAD).
Machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u | head -n 1); the clients, both instances, PostgreSQL and Redis run on it, too.

| | Madang | beside it | figure | goal | |
| --- | --- | --- | --- | --- | --- |
$(ratio_row bids "bids on one auction that are decided, $bid_connections connections · the naive statement in pgbench, 16 clients" "$bid_ratio_goal")
$(least_row "the same, in a second" "$bids_per_second" "/s" "$bid_goal")
$(limit_row "\`POST\` of a bid at $bid_rate a second, p99" "$bid_p99" ms 150)
$(limit_row "from that \`POST\` to the price on the streams of $bid_watchers who watch, p99" "$price_p99" ms 1000)

Over HTTP with sessions, form tokens, form keys and passes that are set aside and freed, on two instances; half of who watches is at the other. After
every run the price had never fallen, and every bid that was answered as taken was there.
EOT
}
