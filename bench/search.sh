# Sourced by bin/bench: the one search and the assistant's own engine over LISTINGS (100000) of gear, asked what the labelled sets of the tests ask.
search_listings=${LISTINGS:-100000} search_warmup=${SEARCH_WARMUP:-3}

# The lines of a labelled set, as a part of an address.
labelled() { sed -e "/^#/d" -e "s/|.*//" "src/test/resources/labelled/$1.txt" | sed "/^$/d" | jq -rR "${2:-.} | @uri"; }

# Milliseconds until the first byte and until the last of every path of the standard input, one after the other over one connection.
asked() {
  local answers
  sed "s|.*|url = \"$base&\"\noutput = /dev/null|" >"$work/paths"
  answers=$(curl -s --no-buffer -K "$work/paths" -w '%{http_code} %{time_starttransfer} %{time_total}\n')
  ! grep -vq '^200 ' <<<"$answers" || fail "not every question was answered: $(grep -v '^200 ' <<<"$answers" | head -n 3)"
  awk '{ print $2 * 1000, $3 * 1000 }' <<<"$answers"
}

# Column 1 or 2 of what was asked: what so many percent stay below.
percentile() {
  awk -v column="$2" '{ print $column }' "$1" | sort -n | awk -v part="$3" '{ v[NR] = $1 } END { i = int(NR * part / 100 + .999999); printf "%.0f", v[i < 1 ? 1 : i] }'
}

# No vector is waited for any more.
embed_all() {
  local admin_cookie admin_form
  IFS=$'\t' read -r admin_cookie admin_form < <(sign_in admin@demo.madang)
  for _ in $(seq 60); do
    job_run embed-listings >/dev/null
    [ "$(sql -c "SELECT count(*) FROM listing l LEFT JOIN embedding e USING (id) WHERE l.status = 'PUBLISHED' AND e.state IS DISTINCT FROM 'DONE'")" != 0 ] || return 0
  done
  fail "not all listings have a vector"
}

measure_search() {
  local demo round_of path
  need jq jq
  grown=1
  sql -f bench/scale/templates.sql -f bench/scale/host.sql
  demo=$(sql -c "SELECT count(*) FROM listing WHERE status = 'PUBLISHED'")
  grow $(((search_listings + demo - 1) / demo))
  stop
  start
  find_database
  echo "The index was complete after $(caught_up) s" >&2
  embed_all
  search_listings=$(sql -c "SELECT count(*) FROM listing WHERE status = 'PUBLISHED'")
  for ((round_of = 0; round_of <= search_warmup; round_of++)); do
    for path in listings search; do labelled queries | sed "s|.*|/$path?q=&\&bench=$round_of|" | asked >"$work/$path.ms"; done
    labelled queries ".[0:2]" | sort -u | sed 's|.*|/search/suggestions?q=&|' | asked >"$work/suggestions.ms"
    labelled questions | sed "s|.*|/ask?q=&\&bench=$round_of|" | asked >"$work/ask.ms"
  done
}

search_report() {
  cat <<EOT
## Search

Written by \`bin/bench search\`: $search_listings listings, on $(date +%Y-%m-%d), at $(git rev-parse --short HEAD), load of the machine $(cut -d' ' -f1 /proc/loadavg).

| | | | figure | goal | |
| --- | --- | --- | --- | --- | --- |
$(limit_row "a search among listings, p95 of the $(wc -l <"$work/listings.ms") labelled queries" "$(percentile "$work/listings.ms" 2 95)" ms 30)
$(limit_row "the same over everything, p95" "$(percentile "$work/search.ms" 2 95)" ms 100)
$(limit_row "suggestions as one types, p95" "$(percentile "$work/suggestions.ms" 2 95)" ms 30)
$(limit_row "first word of an answer by the own engine, p95 of the $(wc -l <"$work/ask.ms") labelled questions" "$(percentile "$work/ask.ms" 1 95)" ms 300)
$(limit_row "the whole of it, the slowest" "$(percentile "$work/ask.ms" 2 100)" ms 2000)

Whole pages over HTTP as a guest, one after the other over one connection, none made a moment before, after $search_warmup rounds to warm up. That no two workers claim one of
10,000 vectors, and what the index finds of what comparing with every vector finds, is \`EmbeddingTest\`; recall and precision of the sets are \`LabelledSetTest\`.
EOT
}
