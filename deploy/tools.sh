# For deploy/walk and deploy/bench, after lib.sh; to be sourced, not run.
# shellcheck shell=bash

TOOLS=$ROOT/target/tools
TOOL_SOURCES=$ROOT/src/journeys/src/main/java
# The libraries that the running centre has: what opens a report there opens it here.
TOOL_LIBRARIES=$ROOT/src/centre/target/baken-centre/WEB-INF/lib
# What drives a browser, for a part of the bench. Comes by Maven, as for the tests.
BROWSER_LIBRARIES=$ROOT/src/journeys/target/look

tools_are_stale() {
  [ -f "$TOOLS/compiled" ] || return 0
  [ -n "$(find "$TOOL_SOURCES" "$TOOL_LIBRARIES" -newer "$TOOLS/compiled" -print -quit)" ]
}

# Compiles what walk and bench are made of when something changed. Maven does so too, with all its checks; here without
# it, because it would make baken.jar anew beneath an instance that runs from it.
build_tools() {
  [ -d "$TOOL_LIBRARIES" ] || build_jar
  tools_are_stale || return 0
  need_build_tools
  [ -d "$BROWSER_LIBRARIES" ] || (cd "$ROOT" && mvn -q -B -ntp -Plook -pl src/journeys -am process-classes) >&2 ||
    die "the libraries that drive a browser are missing"
  mkdir -p "$TOOLS/classes"
  # all but the contact sheet: see deploy/contact-sheet
  find "$TOOL_SOURCES" -name '*.java' -not -path '*/look/*' >"$TOOLS/sources"
  javac -nowarn -proc:none --release 17 -encoding UTF-8 -cp "$TOOL_LIBRARIES/*:$BROWSER_LIBRARIES/*" -d "$TOOLS/classes" "@$TOOLS/sources" ||
    die "the tools do not compile"
  touch "$TOOLS/compiled"
}

# Becomes java with these words behind its class path.
run_tool() {
  exec java -cp "$TOOLS/classes:$TOOL_LIBRARIES/*:$BROWSER_LIBRARIES/*" "$@"
}
