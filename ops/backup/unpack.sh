#!/bin/sh
# Puts a base backup into PostgreSQL's empty folder and has the server go on from it with the WAL when it starts next; bin/restore runs it.
# $FROM: the backup; $DATA, $WAL, $MEDIA, $BACKUPS as for base.sh; $UNTIL: a moment such as 2026-11-30 12:00:00+09, or nothing for all there is
set -eu
if [ -n "$(ls -A "$DATA" 2>/dev/null)" ]; then
  echo "$DATA is not empty. Move it away first (with compose: docker volume rm madang_postgres)." >&2
  exit 1
fi
mkdir -p "$DATA"
tar -C "$DATA" -xzf "$FROM/base.tar.gz"
chmod 700 "$DATA"
mkdir -p "$DATA/pg_wal"
cp "$FROM/backup_label" "$DATA/backup_label"
touch "$DATA/recovery.signal"
# The archive may be gone with the machine, and whoever runs PostgreSQL may not read the backups.
mkdir -p "$WAL"
for segment in "$BACKUPS"/wal/[0-9A-F]*; do
  to=$WAL/$(basename "$segment")
  case $segment in *.part) continue ;; esac
  if [ -f "$segment" ] && [ ! -f "$to" ]; then
    cp "$segment" "$to.$$.part"
    mv "$to.$$.part" "$to"
  fi
done
# Of a restoring before this one nothing is left, and of this one nothing once it is done: its moment would be that of the next as well.
settings="$DATA/postgresql.auto.conf"
sed -i -E '/^ *(recovery_[a-z_]+|restore_command|hot_standby) *=/d' "$settings"
{
  # Nobody is let in before it is where it should be.
  echo "hot_standby = off"
  echo "restore_command = 'cp \"$WAL/%f\" \"%p\"'"
  echo "recovery_end_command = 'sed -i -E \"/^(recovery_[a-z_]+|restore_command|hot_standby) *=/d\" postgresql.auto.conf'"
  echo "recovery_target_action = promote"
  if [ -n "${UNTIL:-}" ]; then echo "recovery_target_time = '$UNTIL'"; else echo "recovery_target_timeline = latest"; fi
} >>"$settings"
# All of it belongs to whom it belonged.
if [ "$(id -u)" = 0 ]; then chown -R "$(stat -c %u:%g "$DATA")" "$DATA" "$WAL"; fi
if [ -n "${MEDIA:-}" ] && [ -d "$BACKUPS/media" ]; then
  mkdir -p "$MEDIA"
  cp -au "$BACKUPS/media/." "$MEDIA/"
  # At that moment there were photos that have been removed since.
  if [ -n "${UNTIL:-}" ]; then
    for gone in "$BACKUPS"/gone/[0-9]*; do
      if [ -d "$gone" ] && [ "$(printf '%s\n%s\n' "$(basename "$gone")" "$(basename "$FROM")" | LC_ALL=C sort | tail -n 1)" = "$(basename "$gone")" ]; then
        cp -au "$gone/." "$MEDIA/"
      fi
    done
  fi
fi
