# For deploy/test --faults, after lib.sh; to be sourced, not run.
# shellcheck shell=bash

# Debian's mariadb-server would start a server of its own when it is installed. Of it only the plugin is needed that encrypts
# files: it is unpacked under target/.
need_mariadb_plugins() {
  MARIADB_PLUGINS=/usr/lib/mysql/plugin
  [ -f "$MARIADB_PLUGINS/file_key_management.so" ] && return
  local unpacked=$ROOT/target/mariadb-server
  MARIADB_PLUGINS=$unpacked/usr/lib/mysql/plugin
  [ -f "$MARIADB_PLUGINS/file_key_management.so" ] && return
  mkdir -p "$unpacked"
  say "Unpacking mariadb-server into target/"
  (cd "$unpacked" && apt-get -qq download mariadb-server && dpkg-deb -x mariadb-server_*.deb .) >&2 ||
    die "could not unpack mariadb-server"
}

# How often each part is killed.
run_faults() {
  local kills=$1
  need_build_tools
  need_database_libraries
  local program package
  while read -r program package; do
    [ -n "$(PATH=$PATH:/usr/sbin command -v "$program")" ] || install_packages "$package"
  done <<'PROGRAMS'
nginx nginx
mariadbd mariadb-server-core
mariadb mariadb-client-core
curl curl
openssl openssl
tor tor
age age
mariadb-dump mariadb-client
systemd-analyze systemd
mkfs.ext4 e2fsprogs
findmnt util-linux
mount mount
PROGRAMS
  need_mariadb_plugins
  cd "$ROOT" || exit
  PATH=$PATH:/usr/sbin mvn -B -ntp -Pfaults verify -Dmariadb.plugins="$MARIADB_PLUGINS" -Dkills="$kills" \
    -Dtest=NoSuch -Dsurefire.failIfNoSpecifiedTests=false </dev/null 2>&1 |
    grep --line-buffered -E '^\[(INFO|ERROR|WARNING)\] (Tests run:|Building baken|BUILD )|^\[ERROR\]|^[A-Za-z]+Fault: '
  return "${PIPESTATUS[0]}"
}
