#!/bin/bash
# ADD of examples/cni as people write it in bash: jq for the configuration, ip, ovs-vsctl. It checks
# less, and what it made before a step that fails stays.
set -euo pipefail
config=$(cat)
read -r network bridge datapath vni local remotes subnet from to gateway mtu folder < <(jq -r '
  .ipam.ranges[0] as $range | [.name, .bridge, .datapathType, .vni, .local, (.remotes | join(",")), $range.subnet,
  $range.rangeStart, $range.rangeEnd, $range.gateway, (.mtu // 1450), .ipam.dataDir] | join(" ")
' <<<"$config")
digest() { printf '%s' "$1" | sha256sum | cut -c 1-12; }

# An address that nobody has: whoever makes the file first has it.
leases=$folder/$network
mkdir -p "$leases"
address=
for ((last = ${from##*.}; last <= ${to##*.}; last++)); do
  candidate=${from%.*}.$last
  if (set -o noclobber && echo "$CNI_CONTAINERID $CNI_IFNAME" >"$leases/$candidate") 2>/dev/null; then
    address=$candidate
    break
  fi
done
[ -n "$address" ]

port=ov$(digest "$network $CNI_CONTAINERID $CNI_IFNAME")
ip link add "$port" mtu "$mtu" type veth peer name "$CNI_IFNAME" mtu "$mtu" netns "$CNI_NETNS"
ip -n "${CNI_NETNS##*/}" address add "$address/${subnet#*/}" dev "$CNI_IFNAME"
ip -n "${CNI_NETNS##*/}" link set "$CNI_IFNAME" up
ip -n "${CNI_NETNS##*/}" route add default via "$gateway"
ip link set "$port" up
verbs=(--may-exist add-br "$bridge" -- set-fail-mode "$bridge" standalone
  -- set Bridge "$bridge" "datapath_type=$datapath")
for remote in ${remotes//,/ }; do
  tunnel=vx$(digest "$network $remote")
  verbs+=(-- --may-exist add-port "$bridge" "$tunnel" -- set Interface "$tunnel" type=vxlan
    "options:remote_ip=$remote" "options:local_ip=$local" "options:key=$vni"
    -- set Port "$tunnel" protected=true)
done
verbs+=(-- add-port "$bridge" "$port" -- set Interface "$port" "external_ids:cni-network=$network"
  "external_ids:cni-container=$CNI_CONTAINERID" "external_ids:cni-ifname=$CNI_IFNAME")
ovs-vsctl "${verbs[@]}"

mac=$(ip -n "${CNI_NETNS##*/}" -j link show "$CNI_IFNAME" | jq -r '.[0].address')
jq -n --arg port "$port" --arg ifname "$CNI_IFNAME" --arg netns "$CNI_NETNS" --arg mac "$mac" \
  --arg address "$address/${subnet#*/}" --arg gateway "$gateway" '{
    cniVersion: "1.1.0",
    interfaces: [{ name: $port }, { name: $ifname, mac: $mac, sandbox: $netns }],
    ips: [{ address: $address, gateway: $gateway, interface: 1 }],
    routes: [{ dst: "0.0.0.0/0", gw: $gateway }],
  }'
