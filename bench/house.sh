# Sourced by bin/bench: the operators' first page with MEMBERS (100000), erasing LEAVERS (10000) of them, and how soon what a member
# has open ends when they are suspended.
members=${MEMBERS:-100000} leavers=${LEAVERS:-10000}

# Erases all who are due; leaves the seconds it took in $erasing and the MB by which the live heap grew at most in $erasing_heap.
measure_erasing() {
  local job took before now most
  before=$(live_heap)
  most=$before
  job_run erase-left-members >"$work/erased" &
  job=$!
  while kill -0 "$job" 2>/dev/null; do
    now=$(live_heap)
    if [ "$now" -gt "$most" ]; then most=$now; fi
    sleep 2
  done
  wait "$job"
  read -r took <"$work/erased"
  [ "$(sql -c "SELECT count(*) FROM member WHERE erased_at IS NOT NULL")" = "$leavers" ] || fail "not all who left were erased"
  erasing=$(awk "BEGIN { printf \"%.1f\", $took / 1000 }")
  erasing_heap=$(awk "BEGIN { printf \"%.0f\", ($most - $before) / 1024 }")
}

# Reports a member, takes the case and suspends them; prints the ms until their streams and connections on both instances have ended.
suspension() {
  local id cookie form token file
  id=$(sql -c "SELECT id FROM member WHERE email = 'house-$1@demo.madang'")
  IFS=$'\t' read -r cookie form < <(sign_in "house-$1@demo.madang")
  token=$(curl -sf -b "$cookie" "$base/me/sessions/token" --data-urlencode "_csrf=$form" | sed -n 's/.*<input[^>]*readonly[^>]*value="\([^"]*\)".*/\1/p')
  [ -n "$token" ] || fail "a member was given no token"
  curl -sf -o /dev/null -b "$reporter_cookie" "$base/reports" --data-urlencode "_csrf=$reporter_form" -d "kind=member&id=$id&reason=spam&text="
  file=$(sql -c "SELECT id FROM case_file WHERE owner_id = '$id'")
  curl -sf -o /dev/null -b "$admin_cookie" "$base/admin/reports/$file/claim" --data-urlencode "_csrf=$admin_form"
  live suspension "$base" "http://127.0.0.1:$second_port" "$cookie" "$token" "$admin_cookie" "$admin_form" \
    "/admin/reports/$file/decision" "measure=suspend&rule=spam&days=3&text=Suspended+by+the+bench" | figures
}

measure_house() {
  local i answers refused reporter_cookie reporter_form
  sql -v members="$members" -v leavers="$leavers" -f bench/house.sql
  IFS=$'\t' read -r admin_cookie admin_form < <(sign_in admin@demo.madang)
  IFS=$'\t' read -r reporter_cookie reporter_form < <(sign_in guest@demo.madang)

  echo "The first page with $members members" >&2
  REQUEST=/admin COOKIE=$admin_cookie wrk -t 1 -c 2 -d "$round" -s bench/scale/request.lua "$base" >/dev/null
  read -r answers _ refused house_p50 house_p95 < <(REQUEST=/admin COOKIE=$admin_cookie wrk -t 1 -c 2 -d "$round" \
    -s bench/scale/request.lua "$base" | figures)
  [ "$refused" = 0 ] && [ "$answers" -gt 0 ] || fail "$refused of $answers first pages were refused"

  echo "Suspensions" >&2
  start_second
  for ((i = 0; i <= rounds; i++)); do
    # The first one is the warm-up.
    if [ "$i" = 0 ]; then suspension 1 >/dev/null; else suspension $((i + 1)) | tee -a "$work/suspensions" | sed "s/^/$i: /" >&2; fi
  done
  suspension_most=$(sort -n "$work/suspensions" | tail -n 1)

  echo "$leavers who left are erased" >&2
  measure_erasing
}

house_report() {
  cat <<EOT
## The operators' house

Written by \`bin/bench house\`: MEMBERS=$members LEAVERS=$leavers ROUNDS=$rounds ROUND=$round, on $(date +%Y-%m-%d), at $(git rev-parse --short HEAD).
Machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u | head -n 1); the clients, both instances, PostgreSQL and Redis run on it, too.

| | Madang | beside it | figure | goal | |
| --- | --- | --- | --- | --- | --- |
$(limit_row "\`/admin\` with $members members, for two who look, p95 (p50 $house_p50 ms)" "$house_p95" ms 100)
$(limit_row "from the decision until all that a suspended member has open on two instances has ended, the longest of $rounds" "$suspension_most" ms 1000)
$(limit_row "live heap beyond that at rest, while $leavers members are erased" "$erasing_heap" MB 64)

The first page costs eight statements at most (\`StartPageTest\`). What is open of each suspended member: a stream, a room's connection and a program's, which has a
token, on each instance; their next request leads to sign-in. Erasing took **$erasing s**, a hundred members to a transaction, each with an address, 10
notifications, 10 messages, 5 favourites, a friend, a photo and an order; the heap is counted every other second after a collection, which is part of that time.
EOT
}
