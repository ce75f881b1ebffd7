# Sourced by bin/deploy: instances are services of docker-compose.yml, two of each colour.
instances_of() { echo "$1-one $1-two"; }

server() { echo "$1:8080"; }

compose() {
  MADANG_RELEASES=$releases MADANG_BLUE=$(version_of blue) MADANG_GREEN=$(version_of green) \
    docker compose --profile blue --profile green "$@"
}

# A commit, a branch or a tag is the commit it names, of which alone an image is built, whatever else lies in this folder. Other names are those of images.
find_version() {
  local version
  if ! version=$(git rev-parse -q --verify --short=12 "${1:-HEAD}^{commit}"); then
    version=${1:-}
    docker image inspect "madang:$version" >/dev/null 2>&1 || { echo "There is neither a commit $version nor an image madang:$version." >&2; return 1; }
  elif ! docker image inspect "madang:$version" >/dev/null 2>&1; then
    git archive "$version" Dockerfile pom.xml .mvn src | docker build -q -t "madang:$version" - >&2 || return 1
  fi
  echo "$version"
}

# Once somebody is served what they are served from is left as it is, though its settings have changed.
# shellcheck disable=SC2046 # names of services are several words
start_colour() { compose up -d --no-build $([ -z "$(serving)" ] || echo --no-deps) $(instances_of "$1"); }

# shellcheck disable=SC2046
start_missing() { compose up -d --no-build --no-deps --no-recreate $(instances_of "$1"); }

# The images of both colours stay: what serves, and what it may be gone back to.
forget_versions() {
  docker image ls --format '{{.Tag}}' madang | grep -vxF -e "$(version_of blue)" -e "$(version_of green)" | while read -r version; do
    docker image rm "madang:$version" >/dev/null 2>&1 || true
  done
}

state_of() { docker inspect -f "$2" "$(compose ps -q "$1")" 2>/dev/null || true; }

runs() { [ "$(state_of "$1" '{{.State.Running}}')" = true ]; }

is_well() { [ "$(state_of "$1" '{{.State.Health.Status}}')" = healthy ]; }

answers() {
  compose exec -T "$1" bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET / HTTP/1.0\r\n\r\n" >&3 && head -n 1 <&3 | grep -q " 200"'
}

# shellcheck disable=SC2046
stop_colour() { compose rm -s -f -v $(instances_of "$1") >/dev/null; }

# shellcheck disable=SC2046
last_words() { compose logs --no-color --tail 15 $(instances_of "$1"); }

# nginx starts with the first release: without servers behind it it would not.
switch() {
  compose up -d --no-recreate nginx && compose exec -T nginx nginx -q -t && compose exec -T nginx nginx -q -s reload
}

ask() { compose exec -T nginx wget -q -O /dev/null "http://127.0.0.1$1" >/dev/null 2>&1 && echo 200 || echo "an error"; }
