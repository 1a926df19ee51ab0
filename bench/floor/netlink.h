/* Netlink with nothing in between: requests are written where they are sent from, answers are
 * walked where they arrived. One request a send, or many. */
#pragma once

#include <errno.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void die(const char* what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(1);
}

struct port {
  int fd;
  int length;     /* of what is in `out` */
  int unanswered; /* requests in `out` */
  unsigned sequence;
  _Alignas(8) char out[1 << 16];
};

/* A socket in the namespace that this thread is in. */
static void open_port(struct port* port) {
  static const int options[] = {NETLINK_EXT_ACK, NETLINK_CAP_ACK, NETLINK_GET_STRICT_CHK};
  const int one = 1;
  const int buffer = 8 << 20; /* bytes: for the answers to many requests in one send */
  memset(port, 0, offsetof(struct port, out));
  port->fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
  if (port->fd < 0) die("socket");
  if (setsockopt(port->fd, SOL_SOCKET, SO_RCVBUFFORCE, &buffer, sizeof buffer) != 0)
    die("setsockopt");
  for (unsigned i = 0; i < sizeof options / sizeof *options; i++)
    if (setsockopt(port->fd, SOL_NETLINK, options[i], &one, sizeof one) != 0) die("setsockopt");
}

/* --- Writing -----------------------------------------------------------------------------------
 */

static struct nlmsghdr* request(struct port* port, int type, int flags, const void* head,
                                int size) {
  struct nlmsghdr* message = (void*)(port->out + port->length);
  *message = (struct nlmsghdr){.nlmsg_len = NLMSG_SPACE(size),
                               .nlmsg_type = type,
                               .nlmsg_flags = NLM_F_REQUEST | flags,
                               .nlmsg_seq = ++port->sequence};
  memcpy(NLMSG_DATA(message), head, size);
  port->unanswered++;
  return message;
}

static struct rtattr* put(struct nlmsghdr* message, int type, const void* data, int size) {
  struct rtattr* attribute = (void*)((char*)message + message->nlmsg_len);
  attribute->rta_type = type;
  attribute->rta_len = RTA_LENGTH(size);
  if (size > 0) memcpy(RTA_DATA(attribute), data, size);
  message->nlmsg_len += RTA_SPACE(size);
  return attribute;
}

static void put_u32(struct nlmsghdr* message, int type, unsigned number) {
  put(message, type, &number, sizeof number);
}

static void put_text(struct nlmsghdr* message, int type, const char* text) {
  put(message, type, text, strlen(text) + 1);
}

static struct rtattr* nest(struct nlmsghdr* message, int type) {
  return put(message, type | NLA_F_NESTED, NULL, 0);
}

static void end_nest(struct nlmsghdr* message, struct rtattr* nested) {
  nested->rta_len = (char*)message + message->nlmsg_len - (char*)nested;
}

static void end(struct port* port, struct nlmsghdr* message) { port->length += message->nlmsg_len; }

/* --- Exchanging --------------------------------------------------------------------------------
 */

/* Sends all that was written and waits for each request's verdict. `each` is shown what came
 * besides: objects and echoes. */
static void exchange(struct port* port, void (*each)(const struct nlmsghdr*)) {
  static _Alignas(8) char in[1 << 16];
  struct sockaddr_nl kernel = {.nl_family = AF_NETLINK};
  if (sendto(port->fd, port->out, port->length, 0, (void*)&kernel, sizeof kernel) < 0)
    die("sendto");
  while (port->unanswered > 0) {
    int got = recv(port->fd, in, sizeof in, 0);
    if (got < 0) die("recv");
    for (struct nlmsghdr* message = (void*)in; NLMSG_OK(message, (unsigned)got);
         message = NLMSG_NEXT(message, got)) {
      if (message->nlmsg_type != NLMSG_ERROR && message->nlmsg_type != NLMSG_DONE) {
        if (each != NULL) each(message);
        continue;
      }
      const int error = *(int*)NLMSG_DATA(message);
      if (error != 0) errno = -error, die("the kernel's verdict");
      port->unanswered--;
    }
  }
  port->length = 0;
}
