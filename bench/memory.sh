# Sourced by bin/bench: what the application holds in memory, resident, while people use all of it for a while.
# MINUTES (40) of it, by PEOPLE (4) who never rest but never hurry, each some ten pages a second.
minutes=${MINUTES:-40} people=${PEOPLE:-4}

# What they look at, of whom; {n} is another at every visit.
mixed_pages() {
  cat <<'EOF'
/|
/listings?minPrice={n}|
/listings?q=%ED%85%90%ED%8A%B8&page={n}|
/listings/suggestions?q=%ED%85%90&n={n}|
/listings?q=tent&maxPrice={n}|guest@demo.madang
/reservations|guest@demo.madang
/chat|guest@demo.madang
/notifications|guest@demo.madang
/me/favourites|guest@demo.madang
/me|guest@demo.madang
/hosting|host@demo.madang
/hosting/calendar|host@demo.madang
/hosting/earnings|host@demo.madang
/reservations?as=host|host@demo.madang
/admin/claims|admin@demo.madang
/admin/jobs|admin@demo.madang
EOF
}

# One person's visits until the time is over; what is not answered well is counted in $work/unwell.
visit() {
  local end=$1 path who status
  while [ "$(date +%s)" -lt "$end" ]; do
    while IFS='|' read -r path who; do
      status=$(curl -s -m 30 -o /dev/null -w '%{http_code}' -H "Cookie: ${cookies[$who]:-}" "$base${path/\{n\}/$((RANDOM % 400))}") || status=none
      [ "$status" = 200 ] || echo "$status $path" >>"$work/unwell"
      sleep 0.05
    done < <(mixed_pages | shuf)
  done
}

# Prints the megabytes of every minute, and the most of them; meanwhile one uploads five photos and one asks for a reservation's days.
measure_memory() {
  local end most=0 now i who
  declare -gA cookies=([guest@demo.madang]='' [host@demo.madang]='' [admin@demo.madang]='')
  for who in "${!cookies[@]}"; do cookies[$who]=$(sign_in "$who" | cut -f1); done
  "$(bin/java-home)/bin/java" bench/Photo.java "$work/large.jpg" 4000 3000
  : >"$work/unwell"
  end=$(($(date +%s) + 60 * minutes))
  for ((i = 1; i <= people; i++)); do visit "$end" & done
  # Streams that stay open, as every open page has one.
  for ((i = 1; i <= 20; i++)); do
    curl -sN -m $((60 * minutes)) -o /dev/null -H "Cookie: ${cookies[guest@demo.madang]}" "$base/live?topics=bell,chat" &
  done
  for ((i = 1; i <= minutes; i++)); do
    sleep 60
    upload >/dev/null
    now=$(resident)
    [ "$now" -le "$most" ] || most=$now
    echo "after $i min: $now MB" >&2
  done
  wait $(jobs -rp | grep -vx "$pid") 2>/dev/null || true
  [ ! -s "$work/unwell" ] || sort "$work/unwell" | uniq -c | sort -rn | head -n 5 >&2
  limit_row "memory of the application after $minutes minutes of mixed use, resident" "$(resident)" MB 700
  limit_row "the most of it on the way" "$most" MB 700
}
