#!/bin/busybox sh
# First program of the emulated machine: finds its disks and hands over to guest-init.
/bin/busybox mount -t devtmpfs devtmpfs /dev
/bin/busybox mount -t proc proc /proc
for driver in /drivers/*.xz; do [ -e "$driver" ] && /bin/busybox unxz "$driver"; done
for driver in /drivers/*; do /bin/busybox insmod "$driver"; done
until [ -e /dev/vda ] && [ -e /dev/vdb ]; do /bin/busybox sleep 0.1; done
/bin/busybox mount -t ext4 /dev/vda /root
exec /bin/busybox switch_root /root /guest-init
