{
  "targets": [
    {
      "target_name": "ovs_netlink",
      "sources": [
        "cpp/netlink/message.cpp",
        "cpp/netlink/socket.cpp",
        "cpp/netlink/verdict.cpp"
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
