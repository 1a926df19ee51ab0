#!/usr/bin/env bash
# The set-up steps of experiments A, B and C typed as people type them, with ip and ovs-vsctl: what
# the library's own time is compared with. Run as root:
#
#   bench/setup-vs-shell.sh [a|b|c]...
#
# Prints a line of JSON an experiment: milliseconds for the underlay and for the steps (checks and
# the start of the daemons are not counted), how many programs the steps started, and each check as
# received/sent pings. Each experiment has namespaces of its own, with which all of it ends. The two
# hosts are set up one after the other.
set -euo pipefail
shopt -s lastpipe # so that what `... | steps` adds to is not lost in a subshell

if [[ ${1:-} != --inside ]]; then
  (($# > 0)) || set -- a b c
  for experiment; do
    unshare --net --mount --pid --fork --kill-child --mount-proc "$0" --inside "$experiment"
    sleep 1 # the kernel frees the namespaces behind our back, under the lock the steps need
  done
  exit
fi
experiment=$2

mount -t tmpfs tmpfs /run
ip link set lo up

# --- The machine: two hosts, each a namespace with its own Open vSwitch ---------------------------

declare -A underlay=([1]=192.168.220.3 [2]=192.168.220.4)

# on HOST COMMAND...: as if typed on that host.
on() {
  local host=$1
  shift
  OVS_RUNDIR=/run/ovs$host nsenter --net="/run/netns/host$host" "$@"
}

start_switch() {
  local host=$1 dir=/run/ovs$1
  mkdir "$dir"
  ovsdb-tool create "$dir/conf.db" /usr/share/openvswitch/vswitch.ovsschema
  on "$host" ovsdb-server "$dir/conf.db" --remote="punix:$dir/db.sock" --detach --no-chdir \
    --log-file="$dir/ovsdb.log" --pidfile="$dir/ovsdb-server.pid" 2>/dev/null
  on "$host" ovs-vsctl --no-wait init
  on "$host" ovs-vswitchd "unix:$dir/db.sock" --detach --no-chdir \
    --log-file="$dir/vswitchd.log" --pidfile="$dir/ovs-vswitchd.pid" 2>/dev/null
}

# --- Measuring -------------------------------------------------------------------------------------

checks=()
microseconds=0
programs=0

# steps HOST: runs the script on standard input on that host and adds its time. One shell reads it,
# as a person's would; only what it starts counts.
steps() {
  local script began
  script=$(cat)
  began=${EPOCHREALTIME/./}
  on "$1" bash -euc "$script"
  microseconds=$((microseconds + ${EPOCHREALTIME/./} - began))
  programs=$((programs + $(grep -cE '^ *(ip|ovs-vsctl) ' <<<"$script")))
}

# check HOST NAMESPACE ADDRESS: pings from a namespace of that host, "-" being the host itself.
check() {
  local host=$1 from=$2 to=$3 received
  local -a where=(ip netns exec "$from")
  [[ $from != - ]] || { where=() from=host$host; }
  # The exit status is in what is received.
  received=$(on "$host" "${where[@]}" ping -n -c 3 -i 0.2 -W 2 "$to" |
    sed -nE 's/.* ([0-9]+) received.*/\1/p') || true
  checks+=("\"$from -> $to\":\"${received:-0}/3\"")
  [[ $received == 3 ]] || failed=1
}
failed=0

# --- Steps the experiments share -------------------------------------------------------------------

bridge='ovs-vsctl add-br br0 -- set Bridge br0 fail-mode=standalone datapath_type=netdev'

veth_machine() { # NAME DEVICE PEER ADDRESS
  cat <<STEPS
    ip netns add $1
    ip link add $2 type veth peer name $3
    ip link set $2 netns $1
    ip netns exec $1 ip addr add $4 dev $2
    ip netns exec $1 ip link set $2 up
    ip link set $3 up
    ovs-vsctl add-port br0 $3
STEPS
}

internal_machine() { # NAME DEVICE MAC ADDRESS
  cat <<STEPS
    ovs-vsctl add-port br0 $2 -- set interface $2 type=internal
    ip link set $2 address $3
    ip netns add $1
    ip link set $2 netns $1
    ip netns exec $1 ip link set $2 up
    ip netns exec $1 ip addr add $4 dev $2
STEPS
}

kernel_tunnel() { # HOST
  local other=$((3 - $1))
  cat <<STEPS
    ip link add vxlan0 type vxlan id 42 dstport 4789 remote ${underlay[$other]} local ${underlay[$1]} dev enp1s0
    ip addr add 20.0.0.$1/24 dev vxlan0
    ip link set vxlan0 up
STEPS
}

# --- The experiments -------------------------------------------------------------------------------

experiment_a() {
  { echo "$bridge"; veth_machine vm1 eth11 eth12 192.168.0.11/24; veth_machine vm2 eth21 eth22 192.168.0.12/24; } | steps 1
  { echo "$bridge"; veth_machine vm3 eth31 eth32 192.168.0.13/24; veth_machine vm4 eth41 eth42 192.168.0.14/24; } | steps 2
  check 1 vm1 192.168.0.12
  check 2 vm3 192.168.0.14
  kernel_tunnel 1 | steps 1
  kernel_tunnel 2 | steps 2
  check 1 - 20.0.0.2
  steps 1 <<<'ovs-vsctl add-port br0 vxlan0'
  steps 2 <<<'ovs-vsctl add-port br0 vxlan0'
  check 1 vm1 192.168.0.14
  check 2 vm3 192.168.0.12
}

experiment_b() {
  { echo "$bridge"; internal_machine vm1 eth1 00:00:00:00:00:11 192.168.0.11/24; internal_machine vm2 eth2 00:00:00:00:00:12 192.168.0.12/24; } | steps 1
  { echo "$bridge"; internal_machine vm3 eth3 00:00:00:00:00:13 192.168.0.13/24; internal_machine vm4 eth4 00:00:00:00:00:14 192.168.0.14/24; } | steps 2
  check 1 vm1 192.168.0.12
  check 2 vm3 192.168.0.14
  kernel_tunnel 1 | steps 1
  kernel_tunnel 2 | steps 2
  check 2 - 20.0.0.1
  steps 1 <<<'ovs-vsctl add-port br0 vxlan0'
  steps 2 <<<'ovs-vsctl add-port br0 vxlan0'
  check 1 vm1 192.168.0.13
  check 2 vm4 192.168.0.12
}

experiment_c() {
  for host in 1 2; do
    {
      echo "$bridge"
      internal_machine "vm$host" eth1 "00:00:00:00:00:${host}0" "192.168.0.${host}0/24"
      echo "ovs-vsctl add-port br0 vx1 -- set interface vx1 type=vxlan options:remote_ip=${underlay[$((3 - host))]}"
    } | steps "$host"
  done
  check 1 vm1 192.168.0.20
}

# The underlay: a veth pair between the hosts.
underlay_ab() {
  ip link add enp1s0 netns host1 type veth peer name enp1s0 netns host2
  for host in 1 2; do
    steps "$host" <<STEPS
      ip addr add ${underlay[$host]}/24 dev enp1s0
      ip link set enp1s0 up
STEPS
  done
}

# Without a kernel datapath Open vSwitch finds the way to a tunnel's end only through its own bridge.
underlay_c() {
  ip link add enp1s0 netns host1 type veth peer name enp1s0 netns host2
  for host in 1 2; do
    steps "$host" <<STEPS
      ip link set enp1s0 up
      ovs-vsctl add-br br-phy -- set Bridge br-phy fail-mode=standalone datapath_type=netdev
      ovs-vsctl add-port br-phy enp1s0
      ip addr add ${underlay[$host]}/24 dev br-phy
      ip link set br-phy up
STEPS
  done
}

for host in 1 2; do
  ip netns add "host$host"
  on "$host" ip link set lo up
  start_switch "$host"
done

case $experiment in
  a | b) underlay_ab ;;
  c) underlay_c ;;
esac
underlay_us=$microseconds microseconds=0 programs=0
"experiment_$experiment"

list=$(IFS=,; echo "${checks[*]}")
printf '{"experiment":"%s","underlay_ms":%d.%d,"setup_ms":%d.%d,"programs":%d,"checks":{%s}}\n' \
  "$experiment" $((underlay_us / 1000)) $((underlay_us / 100 % 10)) \
  $((microseconds / 1000)) $((microseconds / 100 % 10)) "$programs" "$list"
exit "$failed"
