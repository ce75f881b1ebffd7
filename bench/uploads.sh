# Sourced by bin/bench: uploads of five photos of 3 MB, and the same bytes sent to a servlet that only writes them to disk.
five_photos() {
  for ((i = 1; i <= 5; i++)); do printf '%s\n' -F "photo=@$work/$1.jpg;type=image/jpeg"; done
}

# Starts the bare servlet of the application's own Tomcat on $bare_port; it ends with the script.
start_bare_upload() {
  local java app
  java=$(bin/java-home)/bin/java
  app=$(bin/package)
  bare_port=$((port + 1000))
  mkdir -p "$work/bare"
  "$java" bench/Photo.java "$work/large.jpg" 4000 3000
  "$java" bench/Photo.java "$work/small.jpg" 400 300
  "$java" -Xmx320m -XX:+UseSerialGC -cp "$app/lib/*" bench/BareUpload.java "$bare_port" "$work/bare" 2>"$work/bare.log" &
  bare_pid=$!
  trap 'kill "$bare_pid" 2>/dev/null || true; stop; rm -rf "$work"' EXIT
  until (exec 3<>"/dev/tcp/127.0.0.1/$bare_port") 2>/dev/null; do
    kill -0 "$bare_pid" || fail "the bare servlet did not start: $(cat "$work/bare.log")"
    sleep 0.1
  done
}

# Uploads five photos to a new draft, large ones unless it is said; prints the milliseconds until the answer.
upload() {
  local cookie token page answer status seconds photos
  mapfile -t photos < <(five_photos "${1:-large}")
  page=$(mktemp -p "$work")
  IFS=$'\t' read -r cookie token <"$work/guests"
  answer=$(curl -s -o "$page" -w '%{http_code} %{time_total}' -H "Cookie: $cookie" -H 'HX-Request: true' \
    -F "_csrf=$token" "${photos[@]}" "$base/listings/$(</proc/sys/kernel/random/uuid)/photos")
  read -r status seconds <<<"$answer"
  [ "$status" = 200 ] && [ "$(grep -c 'class="photo-item"' "$page")" = 5 ] || fail "an upload was answered $status"
  awk "BEGIN { print $seconds * 1000 }"
}

bare_upload() {
  local photos
  mapfile -t photos < <(five_photos "${1:-large}")
  curl -sf -o /dev/null -w '%{time_total}' "${photos[@]}" "http://127.0.0.1:$bare_port/upload" | awk '{ print $1 * 1000 }'
  rm -f "$work"/bare/*-*
}

waiting_photos() { sql -c "SELECT count(*) FROM photo WHERE status = 'RECEIVED'"; }

# Milliseconds of an upload, then of the wait until all five are rendered, written to $work/renditions.
upload_time() {
  local began
  upload
  began=$EPOCHREALTIME
  until [ "$(waiting_photos)" = 0 ]; do sleep 0.02; done
  awk -v began="$began" -v now="$EPOCHREALTIME" 'BEGIN { print now - began }' >>"$work/renditions"
}

# What the application's heap holds after a collection, in KB: counted in the pause, so that nothing new is in it.
live_heap() {
  "$(bin/java-home)/bin/jcmd" "$pid" GC.class_histogram | awk '/^Total/ { printf "%d", $3 / 1024 }'
}

# MB by which the live heap grows at most during twenty uploads at once, until all their photos are rendered.
heap_growth() {
  local before most now uploads=()
  before=$(live_heap)
  most=$before
  for ((i = 1; i <= 20; i++)); do
    upload >/dev/null &
    uploads+=($!)
  done
  while [ -n "$(jobs -rp | grep -Fx -f <(printf '%s\n' "${uploads[@]}"))" ] || [ "$(waiting_photos)" != 0 ]; do
    now=$(live_heap)
    if [ "$now" -gt "$most" ]; then most=$now; fi
  done
  wait "${uploads[@]}" || fail "one of twenty uploads at once failed"
  awk "BEGIN { printf \"%.0f\", ($most - $before) / 1024 }"
}

# Both are warm before they are measured: by small photos, which take no time to render, and then by large ones.
warm_uploads() {
  local until=$((SECONDS + warmup / 4)) i
  while [ $SECONDS -lt $until ]; do
    upload small >/dev/null
    bare_upload small >/dev/null
  done
  for ((i = 1; i <= 5; i++)); do
    upload_time >/dev/null
    bare_upload >/dev/null
  done
}

measure_uploads() {
  start_bare_upload
  warm_uploads
  : >"$work/renditions"
  rounds=$upload_rounds compare uploads upload_time bare_upload
  rendered=$(sort -n "$work/renditions" | awk '{ v[NR] = $1 } END { printf "%.1f", v[int((NR + 1) / 2)] }')
  growth=$(heap_growth)
}

upload_rows() {
  awk -v ours="$(median uploads '$1')" -v theirs="$(median uploads '$2')" -v ratio="$(median uploads '$1 / $2')" 'BEGIN {
    printf "| upload of five photos of 3 MB · the same bytes streamed to disk by a bare servlet | %.0f ms | %.0f ms | **%.2f** | ≤ 1.5 | %s |\n",
      ours, theirs, ratio, (ratio <= 1.5 ? "met" : "missed") }'
  limit_row "from the answer until all five are rendered" "$rendered" s 3
  limit_row "live heap beyond that at rest, during 20 such uploads at once" "$growth" MB 64
}
