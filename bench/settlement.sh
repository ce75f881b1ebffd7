# Sourced by bin/bench: how fast a month of RECORDS (100000) uses is written down and settled, beside the same lines by one INSERT … SELECT.
records=${RECORDS:-100000} settled_month=2025-01

# Seconds that a step of the last run took, and how many lines it wrote.
step() {
  sql -F ' ' -c "SELECT extract(epoch FROM end_time - start_time), write_count FROM batch_step_execution
    WHERE step_name = '$1' ORDER BY step_execution_id DESC LIMIT 1"
}

measure_settlement() {
  local cookie form before most=0 now seconds lines beside
  sql -v guests="$guests" -f bench/bids-world.sql
  sql -f bench/seats-world.sql
  sql -v guests="$guests" -v records="$records" -f bench/settlement-world.sql
  IFS=$'\t' read -r cookie form < <(sign_in admin@demo.madang)
  before=$(resident)
  echo "Settling $records uses" >&2
  curl -sf -o /dev/null -b "$cookie" "$base/admin/settlements/runs" -d job=settle -d of=$settled_month --data-urlencode "_csrf=$form" ||
    fail "the run was not begun"
  until [ "$(sql -c "SELECT count(*) FROM batch_job_execution WHERE end_time IS NULL")" = 0 ] &&
    [ "$(sql -c "SELECT count(*) FROM batch_step_execution WHERE step_name = 'finish'")" != 0 ]; do
    [ "$(sql -c "SELECT count(*) FROM batch_job_execution WHERE status = 'FAILED'")" = 0 ] || fail "the run failed"
    now=$(resident)
    [ "$now" -le "$most" ] || most=$now
    sleep 0.2
  done
  settled_memory=$((most > before ? most - before : 0))
  read -r seconds lines < <(step record-class)
  [ "$lines" = "$records" ] || fail "$lines of $records lines were written down"
  [ "$(sql -c "SELECT sum(lines) FROM settlement_statement WHERE month = '$settled_month-01'")" = "$records" ] ||
    fail "the statements do not have all lines"
  beside=$(sql -f bench/settlement-beside.sql)
  awk -v lines="$lines" -v ours="$seconds" -v theirs="$beside" 'BEGIN { printf "%.0f %.0f\n", lines / ours, lines / theirs }' >"$work/recording.pairs"
  settled_all=$(sql -c "SELECT round(extract(epoch FROM max(end_time) - min(start_time)), 1) FROM batch_step_execution
    WHERE job_execution_id = (SELECT max(job_execution_id) FROM batch_step_execution WHERE step_name = 'finish')")
  statement_p95=$(REQUEST=/settlements/$(sql -c "SELECT id FROM settlement_statement WHERE month = '$settled_month-01' ORDER BY lines DESC, id LIMIT 1") \
    COOKIE=$(sign_in partner@demo.madang | cut -f 1) wrk -t 1 -c 1 -d "$round" -s bench/history.lua "$base" | good_p95)
}

settlement_report() {
  cat <<EOT
## Settlement

Written by \`bin/bench settlement\`: RECORDS=$records ROUND=$round, on $(date +%Y-%m-%d), at $(git rev-parse --short HEAD).
Machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u | head -n 1); PostgreSQL and Redis run on it, too.

| | Madang | beside it | figure | goal | |
| --- | --- | --- | --- | --- | --- |
$(ratio_row recording "lines of $records used seats read, valued and written down in chunks of 1,000 · the same lines by one \`INSERT … SELECT\`" 0.1)
$(limit_row "resident memory beyond that before, at most, while the month is settled" "$settled_memory" MB 200)
$(limit_row "\`GET /settlements/{id}\`, the statement with the most lines, p95" "$statement_p95" ms 50)

The whole run, from its first step to its last, took $settled_all s: written down, added up for 500 centres, read again line by line, counted another way, and held
against the ledger and the gateways' books. Afterwards the statements had all $records lines.
EOT
}
