{
  "targets": [
    {
      "target_name": "ovs_netlink",
      "sources": [
        "cpp/addon/addon.cpp",
        "cpp/addon/convert.cpp",
        "cpp/addon/delete_links_job.cpp",
        "cpp/addon/environment.cpp",
        "cpp/addon/job.cpp",
        "cpp/addon/json_objects.cpp",
        "cpp/addon/names_jobs.cpp",
        "cpp/addon/netns_jobs.cpp",
        "cpp/addon/ping_job.cpp",
        "cpp/addon/poller.cpp",
        "cpp/addon/program_job.cpp",
        "cpp/addon/steps.cpp",
        "cpp/addon/tun_job.cpp",
        "cpp/addon/watch_jobs.cpp",
        "cpp/icmp/echo.cpp",
        "cpp/lane/lane.cpp",
        "cpp/lane/lanes.cpp",
        "cpp/netlink/message.cpp",
        "cpp/netlink/socket.cpp",
        "cpp/netlink/verdict.cpp",
        "cpp/netns/folder_watch.cpp",
        "cpp/netns/names_watch.cpp",
        "cpp/netns/netns.cpp",
        "cpp/rtnetlink/address.cpp",
        "cpp/rtnetlink/bridge_vlan.cpp",
        "cpp/rtnetlink/canonical.cpp",
        "cpp/rtnetlink/checked.cpp",
        "cpp/rtnetlink/encap.cpp",
        "cpp/rtnetlink/encap_ipv6.cpp",
        "cpp/rtnetlink/group_delete.cpp",
        "cpp/rtnetlink/generated/kinds.cpp",
        "cpp/rtnetlink/generated/link.cpp",
        "cpp/rtnetlink/kinds/kinds.cpp",
        "cpp/rtnetlink/json.cpp",
        "cpp/rtnetlink/limits.cpp",
        "cpp/rtnetlink/literal.cpp",
        "cpp/rtnetlink/link.cpp",
        "cpp/rtnetlink/link_change.cpp",
        "cpp/rtnetlink/link_mtu.cpp",
        "cpp/rtnetlink/link_parts.cpp",
        "cpp/rtnetlink/link_truth.cpp",
        "cpp/rtnetlink/mdb.cpp",
        "cpp/rtnetlink/neighbor.cpp",
        "cpp/rtnetlink/nexthop.cpp",
        "cpp/rtnetlink/nsid.cpp",
        "cpp/rtnetlink/object.cpp",
        "cpp/rtnetlink/object_decode.cpp",
        "cpp/rtnetlink/object_encode.cpp",
        "cpp/rtnetlink/object_options.cpp",
        "cpp/rtnetlink/operation.cpp",
        "cpp/rtnetlink/program.cpp",
        "cpp/rtnetlink/ranges.cpp",
        "cpp/rtnetlink/route.cpp",
        "cpp/rtnetlink/rule.cpp",
        "cpp/rtnetlink/subscription.cpp",
        "cpp/rtnetlink/table.cpp",
        "cpp/rtnetlink/table_decode.cpp",
        "cpp/rtnetlink/table_encode.cpp",
        "cpp/rtnetlink/tunnel.cpp",
        "cpp/rtnetlink/value.cpp",
        "cpp/rtnetlink/vf.cpp",
        "cpp/tun/tun.cpp"
      ],
      "include_dirs": [
        "cpp",
        "<!(node -p \"require('node-addon-api').include_dir\")"
      ],
      "defines": [
        "NAPI_VERSION=9",
        "NAPI_CPP_EXCEPTIONS",
        "NODE_ADDON_API_DISABLE_DEPRECATED",
        "NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS"
      ],
      "cflags_cc!": [
        "-fno-exceptions",
        "-fno-rtti"
      ],
      "cflags_cc": [
        "-std=c++20",
        "-O2",
        "-pthread",
        "-fvisibility=hidden",
        "-fvisibility-inlines-hidden",
        "-Wall",
        "-Wextra",
        "-Wconversion"
      ],
      "ldflags": [
        "-pthread"
      ]
    }
  ]
}
