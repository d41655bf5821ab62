# Shared by the scripts of this folder; to be sourced, not run.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
JAR=$ROOT/src/launcher/target/baken.jar

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$(basename "$0"): $*"
  exit 1
}

# --help, of any script here: the remarks at its head.
for option in "$@"; do
  if [ "$option" = --help ] || [ "$option" = -h ]; then
    sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$0" | grep -v '^shellcheck'
    exit 0
  fi
done

# Runs apt-get where that is possible, quietly; says in one line what is missing where it is not.
install_packages() {
  local as=()
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as=(sudo -n); else
      die "please install: $* (apt-get install $*)"
    fi
  fi
  command -v apt-get >/dev/null || die "please install: $*"
  say "Installing $*"
  local log
  log=$(mktemp)
  if ! { "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" ||
    { "${as[@]}" apt-get -qq update &&
      "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@"; }; } >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    rm -f "$log"
    die "could not install $*"
  fi
  rm -f "$log"
}

# A JDK of 17 or newer, and Maven.
need_build_tools() {
  command -v javac >/dev/null || install_packages openjdk-17-jdk-headless
  command -v mvn >/dev/null || install_packages maven
  local version
  version=$(javac -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')
  [ "${version:-0}" -ge 17 ] || die "needs JDK 17 or newer, found $(javac -version 2>&1)"
}

# What the embedded MariaDB links against; a slim machine may lack some of them.
need_database_libraries() {
  local missing=() library package known
  known=$(ldconfig -p 2>/dev/null) # whole: grep -q would end a pipe early, which pipefail takes for an error
  while read -r library package; do
    grep -q -F "$library" <<<"$known" || missing+=("$package")
  done <<'LIBRARIES'
libcrypt.so.1 libcrypt1
libsystemd.so.0 libsystemd0
libstdc++.so.6 libstdc++6
libgcc_s.so.1 libgcc-s1
LIBRARIES
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

# Whether baken.jar is missing or older than anything that it is made of.
jar_is_stale() {
  [ -f "$JAR" ] || return 0
  [ -n "$(find "$ROOT/pom.xml" "$ROOT/.mvn" "$ROOT/webapp-content" "$ROOT/deploy/database" \
    "$ROOT"/src/{queue,portal,centre,launcher}/pom.xml "$ROOT"/src/{queue,portal,centre,launcher}/src/main \
    -newer "$JAR" -print -quit 2>/dev/null)" ]
}

# Builds baken.jar when something changed. The lock lets two starts at once wait for one build.
build_jar() {
  jar_is_stale || return 0
  need_build_tools
  mkdir -p "$ROOT/target"
  exec 9>"$ROOT/target/build.lock"
  flock 9
  if jar_is_stale; then
    local began=$SECONDS
    say "Building baken.jar (the first time takes some minutes)"
    (cd "$ROOT" && mvn -q -B -ntp -pl src/launcher -am package -DskipTests) >&2 || die "the build failed"
    say "Built in $((SECONDS - began)) s"
    say "Preparing this machine for quick starts"
    java -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$JAR" prepare >&2 ||
      say "Could not prepare; starts will stay slower"
  fi
  exec 9>&-
}

# What deploy/check-content and deploy/translations run on; to be built first.
CONTENT_TOOLS=$ROOT/src/portal/target/classes:$ROOT/src/queue/target/classes:$ROOT/src/portal/target/content-libraries/*

# Builds them when something changed.
build_content_tools() {
  local built=$ROOT/src/portal/target/content-check.built
  if [ ! -f "$built" ] || [ ! -d "$ROOT/src/portal/target/content-libraries" ] || [ ! -d "$ROOT/src/portal/target/classes" ] ||
    [ -n "$(find "$ROOT/src/portal/src/main/java" "$ROOT/src/portal/src/main/resources" "$ROOT/src/portal/pom.xml" \
      "$ROOT/src/queue/src/main/java/nl/baken/platform" "$ROOT/src/queue/src/main/resources/i18n" -newer "$built" -print -quit)" ]; then
    need_build_tools
    say "Building the content check"
    (cd "$ROOT" && mvn -q -B -ntp -pl src/portal -am process-classes) >&2 || die "the build failed"
    touch "$built"
  fi
}
