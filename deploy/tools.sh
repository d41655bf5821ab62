# For deploy/walk and deploy/bench, after lib.sh; to be sourced, not run.
# shellcheck shell=bash

TOOLS=$ROOT/src/journeys/target

tools_are_stale() {
  [ -f "$TOOLS/tools.classpath" ] || return 0
  [ -n "$(find "$ROOT/pom.xml" "$ROOT"/src/{queue,journeys}/pom.xml "$ROOT"/src/{queue,journeys}/src/main \
    -newer "$TOOLS/tools.classpath" -print -quit)" ]
}

# Compiles what walk and bench are made of when something changed.
build_tools() {
  tools_are_stale || return 0
  need_build_tools
  mkdir -p "$ROOT/target"
  exec 9>"$ROOT/target/build.lock"
  flock 9
  if tools_are_stale; then
    say "Building the tools"
    (cd "$ROOT" && mvn -q -B -ntp -pl src/journeys -am package -DskipTests) >&2 || die "the build failed"
    touch "$TOOLS/tools.classpath"
  fi
  exec 9>&-
}

# Becomes java with these words behind its class path.
run_tool() {
  exec java -cp "$TOOLS/classes:$(cat "$TOOLS/tools.classpath")" "$@"
}
