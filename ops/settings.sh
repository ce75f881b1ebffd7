# Sourced by bin/deploy, bin/backup and bin/restore: what .env says of them, as docker compose reads it, too, unless the environment says
# otherwise. It is read as text, nothing in it is run, and what only instances read stays where it is.
if [ -f .env ]; then
  while IFS='=' read -r name value; do
    [[ "$name" =~ ^MADANG_(DEPLOY(_PATIENCE|_WATCH)?|RELEASES|BACKUPS(_KEPT)?|WAL|MEDIA|PG_URL|PG_DATA|BLUE_PORTS|GREEN_PORTS|NGINX_CONF|EDGE)$ ]] || continue
    value=${value%$'\r'}
    [[ ! "$value" =~ ^\"(.*)\"$ && ! "$value" =~ ^\'(.*)\'$ ]] || value=${BASH_REMATCH[1]}
    [ -n "${!name+set}" ] || printf -v "$name" %s "$value"
  done < <(cat .env; echo)
fi
# Volumes keep their names whatever the folder of this copy is called.
export COMPOSE_PROJECT_NAME=${COMPOSE_PROJECT_NAME:-madang}
