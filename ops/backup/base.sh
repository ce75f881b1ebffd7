#!/bin/sh
# Copies a running PostgreSQL's files, its WAL and the photos to $BACKUPS; bin/backup runs it where both are. Only psql and tar are needed.
#   base.sh whole NAME  a base backup of the name, the WAL, the photos      base.sh often  what came since: the WAL, the photos
# $DATA: PostgreSQL's folder; $URL: how psql reaches it; $WAL: where it archives; $MEDIA: the photos, if they are in a folder
set -eu
umask 077
export LC_ALL=C
mkdir -p "$BACKUPS"

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$URL" "$@"; }

# folder FROM TO: makes it with the rights that it has there, since they come back with it.
folder() {
  [ ! -d "$2" ] || return 0
  folder "$(dirname "$1")" "$(dirname "$2")"
  mkdir -p "$2"
  chmod "$(stat -c %a "$1")" "$2"
  if [ "$(id -u)" = 0 ]; then chown "$(stat -c %u:%g "$1")" "$2"; fi
}

# Photos never change under their name: only new ones are copied. After the database, so that every row that is in there has its files. Copies
# of a member's data are for an hour of theirs, and not for here.
photos() {
  if [ -z "${MEDIA:-}" ] || [ ! -d "$MEDIA" ]; then return 0; fi
  folder "$MEDIA" "$BACKUPS/media"
  (cd "$MEDIA" && find . \( -name data-copies -o -name .sgwtmp \) -prune -o -type f -print) | while IFS= read -r file; do
    to=$BACKUPS/media/$file
    [ ! -f "$to" ] || continue
    folder "$(dirname "$MEDIA/$file")" "$(dirname "$to")"
    if cp -a "$MEDIA/$file" "$to.$$.part" 2>/dev/null; then
      mv "$to.$$.part" "$to"
    elif [ -f "$MEDIA/$file" ]; then
      echo "$MEDIA/$file cannot be copied." >&2
      exit 1
    fi
  done
}

# Photos that members have removed, and those of who is erased, go with the last backup that knows them.
forget_photos() {
  if [ -z "${MEDIA:-}" ] || [ -z "$(ls -A "$MEDIA" 2>/dev/null)" ]; then return 0; fi
  (cd "$BACKUPS/media" && find . -type f ! -name '*.part') | while IFS= read -r file; do
    [ ! -f "$MEDIA/$file" ] || continue
    folder "$(dirname "$BACKUPS/media/$file")" "$(dirname "$BACKUPS/gone/$1/$file")"
    mv "$BACKUPS/media/$file" "$BACKUPS/gone/$1/$file"
  done
  for old in "$BACKUPS"/gone/[0-9]*; do
    if [ -d "$old" ] && is_before "$(basename "$old")" "$2"; then rm -rf "$old"; fi
  done
}

is_before() { [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort | head -n 1)" = "$1" ]; }

# What PostgreSQL has archived, each segment whole or not at all. Without it a base backup is worth nothing.
segments() {
  mkdir -p "$BACKUPS/wal"
  for segment in "$WAL"/[0-9A-F]*; do
    to=$BACKUPS/wal/$(basename "$segment")
    case $segment in *.part) continue ;; esac
    if [ -f "$segment" ] && [ ! -f "$to" ]; then
      cp "$segment" "$to.$$.part"
      mv "$to.$$.part" "$to"
    fi
  done
}

if [ "$1" = often ]; then
  last=$(sql -c 'SELECT pg_walfile_name(pg_switch_wal())')
  tries=0
  # A segment that is kept already may have left the archive.
  until [ -f "$WAL/$last" ] || [ -f "$BACKUPS/wal/$last" ]; do
    tries=$((tries + 1))
    [ $tries -le 60 ] || { echo "PostgreSQL has not archived $last to $WAL: see pg_stat_archiver." >&2; exit 1; }
    sleep 0.5
  done
  segments
  photos
  exit
fi

[ "$(sql -c 'SHOW archive_mode')" = on ] || { echo "PostgreSQL archives nothing: set archive_mode and archive_command." >&2; exit 1; }
TO=$BACKUPS/$2.part
export TO DATA
# What a backup left behind that was broken off, and this one, if it is.
find "$BACKUPS" -maxdepth 1 -name '[0-9]*.part' -mtime +0 -exec rm -rf {} +
trap 'rm -rf "$TO"' EXIT
rm -rf "$TO"
mkdir "$TO"
# One session from start to stop. tar says 1 where a file changed or went while it was read, which the WAL puts right, but some tars also where
# they gave up: what is last in the archive says that it is whole.
sql <<'SQL'
\o /dev/null
SELECT pg_backup_start('madang', true);
\! tar -C "$DATA" --exclude='./pg_wal/*' --exclude=./postmaster.pid --exclude=./postmaster.opts --exclude=./global/pg_control -czf "$TO/base.tar.gz" . global/pg_control 2>"$TO/tar.log"; [ $? -le 1 ] && touch "$TO/copied"
\o `echo $TO/backup_label`
SELECT labelfile FROM pg_backup_stop();
SQL
not_good() {
  cat "$TO/tar.log" >&2
  echo "$1: there is no new backup, those there are stay." >&2
  exit 1
}
[ -f "$TO/copied" ] || not_good "tar failed"
tar -tzf "$TO/base.tar.gz" >"$TO/names" || not_good "The archive cannot be read"
[ "$(tail -n 1 "$TO/names")" = global/pg_control ] || not_good "The archive is not whole"
grep -q '^START WAL LOCATION' "$TO/backup_label" || not_good "PostgreSQL gave no label"
segments
photos
rm -f "$TO/copied" "$TO/tar.log" "$TO/names"
mv "$TO" "$BACKUPS/$2"

# So many are kept, and the WAL since the oldest of them.
ls -d "$BACKUPS"/[0-9]*-[0-9]*[0-9] | sort -r | tail -n "+$((${KEPT:-7} + 1))" | while read -r old; do rm -rf "$old"; done
oldest=$(ls -d "$BACKUPS"/[0-9]*-[0-9]*[0-9] | sort | head -n 1)
first=$(sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]*\)).*/\1/p' "$oldest/backup_label")
for segment in "$WAL"/[0-9A-F]* "$BACKUPS"/wal/[0-9A-F]*; do
  name=$(basename "$segment")
  # Which timeline came from which is little, and needed for long.
  case $name in *.history) continue ;; esac
  if is_before "$name" "$first"; then rm -f "$segment"; fi
done
forget_photos "$2" "$(basename "$oldest")"
printf 'madang_backup_finished_seconds %s\n' "$(date +%s)" >"$BACKUPS/backup.prom.new"
mv "$BACKUPS/backup.prom.new" "$BACKUPS/backup.prom"
