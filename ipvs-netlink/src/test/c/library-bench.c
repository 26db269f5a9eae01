/*
 * What the library is measured against: the same operations on the table of BenchTable, with nothing between the
 * program and its socket. Does what each line of standard input says and prints the nanoseconds that it took:
 * "get N", "edit N", "dump N". It decodes answers as far as a caller needs the numbers, and keeps none of them.
 */
#include <arpa/inet.h>
#include <linux/genetlink.h>
#include <linux/ip_vs.h>
#include <linux/netlink.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static int descriptor;
static int family;
static uint32_t sequence;
static char request[512];
static _Alignas(8) char answer[65536];

/* What a caller is interested in of a service or a server; each field is the number of its attribute. */
struct entry {
	uint16_t family, port, protocol;
	uint32_t address, weight, forwarding, active, inactive;
	uint64_t connections, in_bytes, out_bytes;
};

static void fail(const char *what)
{
	perror(what);
	exit(1);
}

static struct nlmsghdr *begin(int type, int flags, int command)
{
	struct nlmsghdr *message = (struct nlmsghdr *)request;
	struct genlmsghdr *generic = NLMSG_DATA(message);

	memset(request, 0, NLMSG_HDRLEN + GENL_HDRLEN);
	message->nlmsg_len = NLMSG_HDRLEN + GENL_HDRLEN;
	message->nlmsg_type = type;
	message->nlmsg_flags = NLM_F_REQUEST | flags;
	message->nlmsg_seq = ++sequence;
	generic->cmd = command;
	generic->version = 1;
	return message;
}

static struct nlattr *put(struct nlmsghdr *message, int type, const void *value, int length)
{
	struct nlattr *attribute = (struct nlattr *)((char *)message + NLMSG_ALIGN(message->nlmsg_len));

	attribute->nla_type = type;
	attribute->nla_len = NLA_HDRLEN + length;
	if (length)
		memcpy((char *)attribute + NLA_HDRLEN, value, length);
	message->nlmsg_len = NLMSG_ALIGN(message->nlmsg_len) + NLA_ALIGN(attribute->nla_len);
	return attribute;
}

static void end(struct nlmsghdr *message, struct nlattr *nest)
{
	nest->nla_len = (char *)message + message->nlmsg_len - (char *)nest;
}

static void put_place(struct nlmsghdr *message, int family_type, int address_type, int port_type, uint32_t address, int port)
{
	uint16_t inet = AF_INET, network_port = htons(port);
	uint32_t words[4] = {htonl(address)};

	put(message, family_type, &inet, sizeof(inet));
	put(message, address_type, words, sizeof(words));
	put(message, port_type, &network_port, sizeof(network_port));
}

static void put_service(struct nlmsghdr *message, uint32_t address)
{
	struct nlattr *nest = put(message, IPVS_CMD_ATTR_SERVICE | NLA_F_NESTED, NULL, 0);
	uint16_t tcp = IPPROTO_TCP;

	put(message, IPVS_SVC_ATTR_PROTOCOL, &tcp, sizeof(tcp));
	put_place(message, IPVS_SVC_ATTR_AF, IPVS_SVC_ATTR_ADDR, IPVS_SVC_ATTR_PORT, address, 80);
	end(message, nest);
}

static void put_u32(struct nlmsghdr *message, int type, uint32_t value)
{
	put(message, type, &value, sizeof(value));
}

static void send_request(struct nlmsghdr *message)
{
	if (send(descriptor, message, message->nlmsg_len, 0) < 0)
		fail("send");
}

static int receive(void)
{
	int length = recv(descriptor, answer, sizeof(answer), 0);

	if (length < 0)
		fail("recv");
	return length;
}

static void decode_stats(struct nlattr *nest, struct entry *entry)
{
	char *at = (char *)nest + NLA_HDRLEN, *stop = (char *)nest + nest->nla_len;

	while (at + NLA_HDRLEN <= stop) {
		struct nlattr *attribute = (struct nlattr *)at;
		uint64_t value = 0;

		memcpy(&value, at + NLA_HDRLEN, attribute->nla_len - NLA_HDRLEN == 8 ? 8 : 4);
		switch (attribute->nla_type & NLA_TYPE_MASK) {
		case IPVS_STATS_ATTR_CONNS: entry->connections = value; break;
		case IPVS_STATS_ATTR_INBYTES: entry->in_bytes = value; break;
		case IPVS_STATS_ATTR_OUTBYTES: entry->out_bytes = value; break;
		}
		at += NLA_ALIGN(attribute->nla_len);
	}
}

/* Decodes the only attribute of an answer, which is a nest. */
static void decode(struct nlmsghdr *message, int is_server, struct entry *entry)
{
	struct nlattr *nest = (struct nlattr *)((char *)message + NLMSG_HDRLEN + GENL_HDRLEN);
	char *at = (char *)nest + NLA_HDRLEN, *stop = (char *)nest + nest->nla_len;

	while (at + NLA_HDRLEN <= stop) {
		struct nlattr *attribute = (struct nlattr *)at;
		char *value = at + NLA_HDRLEN;
		int type = attribute->nla_type & NLA_TYPE_MASK;

		if (is_server) {
			switch (type) {
			case IPVS_DEST_ATTR_ADDR: memcpy(&entry->address, value, 4); break;
			case IPVS_DEST_ATTR_PORT: memcpy(&entry->port, value, 2); break;
			case IPVS_DEST_ATTR_FWD_METHOD: memcpy(&entry->forwarding, value, 4); break;
			case IPVS_DEST_ATTR_WEIGHT: memcpy(&entry->weight, value, 4); break;
			case IPVS_DEST_ATTR_ACTIVE_CONNS: memcpy(&entry->active, value, 4); break;
			case IPVS_DEST_ATTR_INACT_CONNS: memcpy(&entry->inactive, value, 4); break;
			case IPVS_DEST_ATTR_STATS64: decode_stats(attribute, entry); break;
			}
		} else {
			switch (type) {
			case IPVS_SVC_ATTR_AF: memcpy(&entry->family, value, 2); break;
			case IPVS_SVC_ATTR_PROTOCOL: memcpy(&entry->protocol, value, 2); break;
			case IPVS_SVC_ATTR_ADDR: memcpy(&entry->address, value, 4); break;
			case IPVS_SVC_ATTR_PORT: memcpy(&entry->port, value, 2); break;
			case IPVS_SVC_ATTR_STATS64: decode_stats(attribute, entry); break;
			}
		}
		at += NLA_ALIGN(attribute->nla_len);
	}
}

static void check_error(struct nlmsghdr *message)
{
	if (message->nlmsg_type == NLMSG_ERROR && *(int *)NLMSG_DATA(message) != 0) {
		fprintf(stderr, "refused with %d\n", *(int *)NLMSG_DATA(message));
		exit(1);
	}
}

static uint32_t get(uint32_t address)
{
	struct nlmsghdr *message = begin(family, 0, IPVS_CMD_GET_SERVICE);
	struct entry entry = {0};

	put_service(message, address);
	send_request(message);
	receive();
	check_error((struct nlmsghdr *)answer);
	decode((struct nlmsghdr *)answer, 0, &entry);
	return entry.address;
}

static void edit(uint32_t service, uint32_t server, int port, uint32_t weight)
{
	struct nlmsghdr *message = begin(family, NLM_F_ACK, IPVS_CMD_SET_DEST);
	struct nlattr *nest;

	put_service(message, service);
	nest = put(message, IPVS_CMD_ATTR_DEST | NLA_F_NESTED, NULL, 0);
	put_place(message, IPVS_DEST_ATTR_ADDR_FAMILY, IPVS_DEST_ATTR_ADDR, IPVS_DEST_ATTR_PORT, server, port);
	put_u32(message, IPVS_DEST_ATTR_FWD_METHOD, 0);
	put_u32(message, IPVS_DEST_ATTR_WEIGHT, weight);
	put_u32(message, IPVS_DEST_ATTR_U_THRESH, 0);
	put_u32(message, IPVS_DEST_ATTR_L_THRESH, 0);
	end(message, nest);
	send_request(message);
	receive();
	check_error((struct nlmsghdr *)answer);
}

/* Calls for each answer until the list ends. */
static int list(int is_server, uint32_t *addresses)
{
	int count = 0;

	while (1) {
		int left = receive();
		struct nlmsghdr *message = (struct nlmsghdr *)answer;

		for (; NLMSG_OK(message, left); message = NLMSG_NEXT(message, left)) {
			struct entry entry = {0};

			check_error(message);
			if (message->nlmsg_type == NLMSG_DONE)
				return count;
			decode(message, is_server, &entry);
			if (addresses)
				addresses[count] = ntohl(entry.address);
			count++;
		}
	}
}

static int dump(void)
{
	static uint32_t addresses[100000];
	int services, servers = 0;

	send_request(begin(family, NLM_F_DUMP, IPVS_CMD_GET_SERVICE));
	services = list(0, addresses);
	for (int i = 0; i < services; i++) {
		struct nlmsghdr *message = begin(family, NLM_F_DUMP, IPVS_CMD_GET_DEST);

		put_service(message, addresses[i]);
		send_request(message);
		servers += list(1, NULL);
	}
	return servers;
}

static void open_socket(void)
{
	struct sockaddr_nl address = {.nl_family = AF_NETLINK};
	struct nlmsghdr *message;
	char *at, *stop;

	descriptor = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);
	if (descriptor < 0 || bind(descriptor, (struct sockaddr *)&address, sizeof(address)) < 0)
		fail("socket");
	message = begin(GENL_ID_CTRL, 0, CTRL_CMD_GETFAMILY);
	put(message, CTRL_ATTR_FAMILY_NAME, IPVS_GENL_NAME, sizeof(IPVS_GENL_NAME));
	send_request(message);
	receive();
	check_error((struct nlmsghdr *)answer);
	at = answer + NLMSG_HDRLEN + GENL_HDRLEN;
	stop = answer + ((struct nlmsghdr *)answer)->nlmsg_len;
	for (; at < stop; at += NLA_ALIGN(((struct nlattr *)at)->nla_len)) {
		if (((struct nlattr *)at)->nla_type == CTRL_ATTR_FAMILY_ID)
			family = *(uint16_t *)(at + NLA_HDRLEN);
	}
}

int main(void)
{
	char operation[16];
	int times;

	open_socket();
	while (scanf("%15s %d", operation, &times) == 2) {
		struct timespec start, stop;

		clock_gettime(CLOCK_MONOTONIC, &start);
		for (int i = 0; i < times; i++) {
			if (!strcmp(operation, "get") && get(0x0a3c0000) != htonl(0x0a3c0000))
				return 1;
			if (!strcmp(operation, "edit"))
				edit(0x0a3c0000, 0x0a3d0000, 8000, 1 + i % 2);
			if (!strcmp(operation, "dump") && dump() != 10000)
				return 1;
		}
		clock_gettime(CLOCK_MONOTONIC, &stop);
		printf("%lld\n", (stop.tv_sec - start.tv_sec) * 1000000000LL + stop.tv_nsec - start.tv_nsec);
		fflush(stdout);
	}
	return 0;
}
