#!/bin/sh
# Runs a program with the runner's channel as a pipe: Deno knows an inherited descriptor by its path
# in /proc alone, and the socket that the runner gives cannot be opened by that.
pipe=$(mktemp -u)
mkfifo -m 600 "$pipe"
cat "$pipe" >&3 &
exec 3>"$pipe"
rm "$pipe"
"$@"
status=$?
exec 3>&-
wait
exit $status
