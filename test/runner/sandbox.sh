#!/bin/sh
# The first process of a test file's own namespaces. Not for hand use: it mounts over /run.
#
# Everything the file leaves in /run (named namespaces, sockets), in its home or among temporary
# files lies on a file system of memory that dies with the namespaces.
set -eu
mount -t tmpfs tmpfs /run
mkdir -m 700 /run/home
mkdir -m 1777 /run/tmp
export HOME=/run/home TMPDIR=/run/tmp
ip link set lo up

# What tsx made of the sources, once for all files: made in each anew, it takes as long as many a test.
mkdir -p "$1" "/run/tmp/tsx-$(id -u)"
mount --bind "$1" "/run/tmp/tsx-$(id -u)"
shift

# --over FILE PLACE: what the file stands in for in here.
while [ "$1" = --over ]; do
  mount --bind "$2" "$3"
  shift 3
done

# No exec: as process 1 the shell collects daemons that outlived the process that started them,
# which a test that waits for their end depends on.
"$@"
