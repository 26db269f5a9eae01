#!/usr/bin/python
# Part of ipvs4j; Apache License 2.0.
"""Makes the IPVS table of a director match a play, by ipvsadm of ipvs4j."""

DOCUMENTATION = r"""
---
module: ipvsadm
short_description: Make the IPVS table of a director match
description:
  - Writes the parameters as a JSON document and gives it to C(ipvsadm --apply), which changes only what differs.
  - Unchanged services and servers keep their connections and counters.
  - If the kernel refuses a change, C(ipvsadm) takes its changes back, and the module fails with the message of C(ipvsadm).
  - Needs C(ipvsadm) of ipvs4j on the director. The C program does not have C(--apply).
  - The keys of services, servers, timeouts and daemons are those of the JSON document. A key that is not given has the
    default of the command line.
options:
  services:
    description: The virtual services, with their real servers.
    type: list
    elements: dict
    required: true
    suboptions:
      protocol:
        description: The protocol; not of a firewall mark.
        type: str
        choices: [tcp, udp, sctp]
      address:
        description: The virtual address, IPv4 or IPv6; not of a firewall mark.
        type: str
      port:
        description: The virtual port; not of a firewall mark.
        type: int
      firewall_mark:
        description: The firewall mark, in place of protocol, address and port.
        type: int
      address_family:
        description: The family of the packets with the firewall mark; C(ipv4) if not given.
        type: str
        choices: [ipv4, ipv6]
      scheduler:
        description: The scheduler's name; C(wlc) if not given.
        type: str
      scheduler_flags:
        description: Flags of the scheduler, such as C(sh-port).
        type: list
        elements: str
      one_packet:
        description: Whether each UDP packet is scheduled on its own.
        type: bool
      persistence:
        description: Keeps a client with its server. The service is not persistent if this is not given.
        type: dict
        suboptions:
          enabled:
            description: Whether the service is persistent; C(true) if not given.
            type: bool
          timeout_seconds:
            description: How long a client stays with its server.
            type: int
          netmask:
            description: Clients that are equal under this mask stay together; of an IPv4 service.
            type: str
          prefix_length_bits:
            description: The same of an IPv6 service.
            type: int
          engine:
            description: The persistence engine, such as C(sip).
            type: str
      servers:
        description: The real servers.
        type: list
        elements: dict
        suboptions:
          address:
            description: The server's address.
            type: str
            required: true
          port:
            description: The server's port; that of the service if not given.
            type: int
          forwarding:
            description: The forwarding method; C(direct_routing) if not given.
            type: str
            choices: [masquerade, tunnel, direct_routing]
          weight:
            description: The server's share of new connections; 1 if not given. 0 takes no new connections.
            type: int
          upper_threshold_connections:
            description: No new connections from this number on. 0 is no limit.
            type: int
          lower_threshold_connections:
            description: New connections again below this number.
            type: int
          tunnel:
            description: How packets are encapsulated, if I(forwarding) is C(tunnel).
            type: dict
            suboptions:
              type:
                description: The kind of tunnel; C(ipip) if not given.
                type: str
                choices: [ipip, gue, gre]
              port:
                description: The UDP port of a gue tunnel.
                type: int
              checksum:
                description: The checksum of a gue or gre tunnel; C(none) if not given.
                type: str
                choices: [none, plain, remote]
  timeouts:
    description: When the kernel forgets idle connections. A timeout that is not given, or 0, stays unchanged.
    type: dict
    suboptions:
      tcp_seconds:
        description: The timeout of idle TCP connections.
        type: int
      tcp_fin_seconds:
        description: The timeout of TCP connections after a FIN.
        type: int
      udp_seconds:
        description: The timeout of UDP connections.
        type: int
  daemons:
    description: The synchronisation daemons. A daemon that is not given goes on as it is.
    type: list
    elements: dict
    suboptions:
      role:
        description: What the daemon does.
        type: str
        choices: [master, backup]
        required: true
      multicast_interface:
        description: The network interface.
        type: str
        required: true
      sync_id:
        description: The number that tells daemons on one network apart, 0 to 255; 0 if not given.
        type: int
      max_message_bytes:
        description: The longest message.
        type: int
      multicast_group:
        description: The multicast address of the messages.
        type: str
      multicast_port:
        description: The UDP port of the messages.
        type: int
      multicast_ttl_hops:
        description: How many networks the messages pass.
        type: int
  only:
    description:
      - The services that the play owns, as option C(--only) takes them, such as C(-t:192.0.2.10:80) or C(-f:7).
      - The module compares and changes only these services. It leaves all others, timeouts and daemons alone. It deletes a
        service that is named here and not in I(services).
    type: list
    elements: str
    default: []
  keep_weights:
    description: Whether servers in the table keep their weights, so that a server that was drained by hand stays drained.
    type: bool
    default: false
  force_empty:
    description: Whether I(services) may be empty while the table has services. Without this the module refuses to delete everything.
    type: bool
    default: false
  drain:
    description:
      - How many seconds the connections of a server may take to end before the module deletes the server. 0 deletes it at once,
        which breaks its connections.
      - The module first makes all other changes, so that new servers are there. Then it calls C(ipvsadm --drain --wait --remove).
      - If connections are left after that time, the module fails, and the servers stay in the table with weight 0. The next run
        goes on from there.
      - The servers of a service that goes are drained too.
    type: int
    default: 0
  rules_file:
    description:
      - A file for the same table as rule lines, which the boot unit C(ipvsadm.service) loads. The module writes it after the
        kernel has accepted all changes.
      - The file has I(services), I(timeouts) and I(daemons), and nothing else. To make the lines, the module compares the
        document with the empty table of a new network namespace, which needs the command C(unshare).
    type: path
  backup:
    description: Whether the module keeps a copy of I(rules_file) before it writes the file.
    type: bool
    default: false
  netns:
    description: The network namespace to act on, a name or a path, as option C(--netns) takes it.
    type: str
  wait_lock:
    description: How many seconds to wait for other commands that are changing the table; 30 if not given.
    type: int
  executable:
    description: The command, a path or a name.
    type: str
    default: ipvsadm
attributes:
  check_mode:
    support: full
    description: Changes nothing, and returns the changes that a run would make.
  diff_mode:
    support: full
    description: Shows the rule lines of C(ipvsadm --diff), and the difference in I(rules_file).
author:
  - The ipvs4j developers
"""

EXAMPLES = r"""
- name: The shop has two servers behind NAT, and nothing else is in the table
  ipvsadm:
    services:
      - protocol: tcp
        address: 192.0.2.10
        port: 80
        scheduler: wrr
        servers:
          - {address: 10.1.1.1, port: 8080, forwarding: masquerade, weight: 2}
          - {address: 10.1.1.2, port: 8080, forwarding: masquerade}

- name: The play owns one service, servers that go have ten minutes
  ipvsadm:
    only: ['-t:192.0.2.10:80']
    drain: 600
    services:
      - protocol: tcp
        address: 192.0.2.10
        port: 80
        servers:
          - {address: 10.1.1.1, port: 8080, forwarding: masquerade}

- name: Live and at the next boot
  ipvsadm:
    rules_file: /etc/ipvsadm.rules
    timeouts: {tcp_seconds: 600}
    services:
      - firewall_mark: 7
        persistence: {timeout_seconds: 300}
        servers:
          - {address: 10.1.1.3}
"""

RETURN = r"""
changes:
  description: The changes of the table, as rule lines. In check mode the changes that a run would make.
  returned: always
  type: list
  elements: str
  sample: ['-e -t 192.0.2.10:80 -r 10.1.1.2:8080 -m -w 5']
drained:
  description: The servers that were drained before they were deleted. In check mode the servers that a run would drain.
  returned: always
  type: list
  elements: str
  sample: ['-t 192.0.2.10:80 -r 10.1.1.1:8080']
backup_file:
  description: The copy of the old rules file.
  returned: if the module made one
  type: str
msg:
  description: The messages of C(ipvsadm).
  returned: on failure
  type: str
"""

import copy
import ipaddress
import json
import os
import re
import tempfile
import time

from ansible.module_utils.basic import AnsibleModule

HEADER = '# Written by Ansible; changes by hand get lost.\n'

SERVER = dict(
    address=dict(type='str', required=True),
    port=dict(type='int'),
    forwarding=dict(type='str', choices=['masquerade', 'tunnel', 'direct_routing']),
    weight=dict(type='int'),
    upper_threshold_connections=dict(type='int'),
    lower_threshold_connections=dict(type='int'),
    tunnel=dict(
        type='dict',
        options=dict(
            type=dict(type='str', choices=['ipip', 'gue', 'gre']),
            port=dict(type='int'),
            checksum=dict(type='str', choices=['none', 'plain', 'remote']),
        ),
    ),
)

PERSISTENCE = dict(
    enabled=dict(type='bool'),
    timeout_seconds=dict(type='int'),
    netmask=dict(type='str'),
    prefix_length_bits=dict(type='int'),
    engine=dict(type='str'),
)

SERVICE = dict(
    protocol=dict(type='str', choices=['tcp', 'udp', 'sctp']),
    address=dict(type='str'),
    port=dict(type='int'),
    firewall_mark=dict(type='int'),
    address_family=dict(type='str', choices=['ipv4', 'ipv6']),
    scheduler=dict(type='str'),
    scheduler_flags=dict(type='list', elements='str'),
    one_packet=dict(type='bool'),
    persistence=dict(type='dict', options=PERSISTENCE),
    servers=dict(type='list', elements='dict', options=SERVER),
)

TIMEOUTS = dict(
    tcp_seconds=dict(type='int'),
    tcp_fin_seconds=dict(type='int'),
    udp_seconds=dict(type='int'),
)

DAEMON = dict(
    role=dict(type='str', choices=['master', 'backup'], required=True),
    multicast_interface=dict(type='str', required=True),
    sync_id=dict(type='int'),
    max_message_bytes=dict(type='int'),
    multicast_group=dict(type='str'),
    multicast_port=dict(type='int'),
    multicast_ttl_hops=dict(type='int'),
)

ARGUMENTS = dict(
    services=dict(
        type='list',
        elements='dict',
        required=True,
        options=SERVICE,
        required_one_of=[('protocol', 'firewall_mark')],
        mutually_exclusive=[('protocol', 'firewall_mark')],
        required_by=dict(protocol=('address', 'port')),
    ),
    timeouts=dict(type='dict', options=TIMEOUTS),
    daemons=dict(type='list', elements='dict', options=DAEMON),
    only=dict(type='list', elements='str', default=[]),
    keep_weights=dict(type='bool', default=False),
    force_empty=dict(type='bool', default=False),
    drain=dict(type='int', default=0),
    rules_file=dict(type='path'),
    backup=dict(type='bool', default=False),
    netns=dict(type='str'),
    wait_lock=dict(type='int'),
    executable=dict(type='str', default='ipvsadm'),
)


def without_none(value):
    """Drops what the play does not give: the command has the defaults."""
    if isinstance(value, dict):
        return dict((key, without_none(item)) for key, item in value.items() if item is not None)
    if isinstance(value, list):
        return [without_none(item) for item in value]
    return value


def document_of(params):
    return without_none(dict((key, params[key]) for key in ('timeouts', 'daemons', 'services')))


def text_of(document):
    """One line for each service and each server: the command's messages show the line that they are about."""
    services = []
    for service in document['services']:
        head = json.dumps(dict((key, value) for key, value in service.items() if key != 'servers'))
        servers = ''.join('\n    %s,' % json.dumps(server) for server in service.get('servers', []))
        services.append('\n  %s, "servers": [%s\n  ]}' % (head[:-1], servers[:-1]))
    parts = ['"%s": %s' % (key, json.dumps(document[key])) for key in ('timeouts', 'daemons') if key in document]
    return '{%s}\n' % ',\n'.join(parts + ['"services": [%s\n]' % ','.join(services)])


def plain(address):
    """The address in the form of which there is only one."""
    try:
        return str(ipaddress.ip_address(address))
    except ValueError:
        return address


def service_key(service):
    if 'firewall_mark' in service:
        return 'mark', service['firewall_mark'], service.get('address_family', 'ipv4')
    return service['protocol'], plain(service['address']), service['port']


def endpoint(entry):
    return ('[%s]:%d' if ':' in entry['address'] else '%s:%d') % (entry['address'], entry['port'])


def service_words(service):
    """How a rule line names the service."""
    if 'firewall_mark' in service:
        family = ['-6'] if service['address_family'] == 'ipv6' else []
        return ['-f', str(service['firewall_mark'])] + family
    return [{'tcp': '-t', 'udp': '-u', 'sctp': '--sctp-service'}[service['protocol']], endpoint(service)]


def is_removal(line):
    return line.startswith(('-d ', '-D '))


class Director:
    def __init__(self, module, executable):
        params = module.params
        self.module = module
        self.executable = executable
        self.netns = ['--netns', params['netns']] if params['netns'] else []
        self.turn = ['--wait-lock', str(params['wait_lock'])] if params['wait_lock'] is not None else []
        self.compared = ['-n'] + self.netns
        if params['keep_weights']:
            self.compared.append('--keep-weights')
        if params['force_empty']:
            self.compared.append('--force-empty')
        if params['only']:
            self.compared.append('--only=' + ','.join(params['only']))
        self.result = dict(changed=False, changes=[], drained=[])

    def call(self, arguments, document=None, before=(), good=(0,)):
        """Runs the command and returns its output and its messages. The module fails with the messages if the command does."""
        data = None if document is None else text_of(document)
        command = list(before) + [self.executable] + arguments
        status, output, messages = self.module.run_command(command, data=data)
        if status not in good:
            self.fail((messages.strip() or output.strip() or 'no message, status %d' % status), command, status)
        return output, messages

    def fail(self, message, command, status):
        if 'ipvs4j' not in self.module.run_command([self.executable, '--version'])[1]:
            if self.module.check_mode:
                not_installed(self.module)
            message = '%s is not ipvsadm of ipvs4j. It says: %s' % (self.executable, message)
        self.module.fail_json(msg=message, cmd=' '.join(command), rc=status, **self.result)

    def check(self, document):
        """Reports errors before anything else, and unusual settings as warnings."""
        lines = self.call(['--check', '-'], document)[1].splitlines()
        for number, line in enumerate(lines):
            warning = re.match(r'-:\d+:\d+: warning: (.*)', line)
            if warning:
                where = lines[number + 1].strip() if number + 1 < len(lines) else ''
                self.module.warn('%s: %s' % (warning.group(1), where))

    def plan(self, document):
        """Returns the rule lines of the changes."""
        return self.call(['--apply', '-', '--dry-run'] + self.compared, document)[0].splitlines()

    def apply(self, document):
        self.call(['--apply', '-'] + self.compared + self.turn, document)
        self.result['changed'] = True

    def rules(self, document):
        """Returns the document as rule lines: the changes that an empty table needs."""
        unshare = self.module.get_bin_path('unshare', required=True)
        return HEADER + self.call(['--diff', '-', '-n'], document, before=[unshare, '--net'], good=(0, 1))[0]

    def leaving(self, plan):
        """Returns the services that lose servers, each with these servers, from the table."""
        table = json.loads(self.call(['-L', '--json'] + self.netns)[0])['services']
        found = []
        for service in table:
            name = ' '.join(service_words(service))
            if '-D ' + name in plan:
                servers = service['servers']
            else:
                servers = [server for server in service['servers'] if '-d %s -r %s' % (name, endpoint(server)) in plan]
            if servers or '-D ' + name in plan:
                found.append(dict(service, servers=servers))
        return found

    def drain(self, leaving, seconds):
        """Sets all weights to 0, then waits for one service after the other and deletes its servers."""
        calls = []
        for service in leaving:
            if service['servers']:
                servers = [word for server in service['servers'] for word in ('-r', endpoint(server))]
                calls.append(['--drain'] + service_words(service) + servers + self.netns + self.turn)
        end = time.time() + seconds
        for arguments in calls:
            self.call(arguments)
            self.result['changed'] = True
        for arguments in calls:
            self.call(arguments + ['--wait', str(max(1, int(end - time.time()))), '--remove'])


def with_leaving(document, leaving):
    """Returns the document with the servers that leave, with their settings in the table."""
    kept = copy.deepcopy(document)
    services = dict((service_key(service), service) for service in kept['services'])
    for service in leaving:
        desired = services.get(service_key(service))
        if desired is None:
            kept['services'].append(service)
        else:
            desired['servers'] = desired.get('servers', []) + service['servers']
    return kept


def change_table(director, document, plan):
    seconds = director.module.params['drain']
    leaving = director.leaving(plan) if seconds and any(is_removal(line) for line in plan) else []
    director.result['drained'] = [
        ' '.join(service_words(service) + ['-r', endpoint(server)]) for service in leaving for server in service['servers']
    ]
    if director.module.check_mode:
        return
    if director.result['drained']:
        if not all(is_removal(line) for line in plan):
            director.apply(with_leaving(document, leaving))
        director.drain(leaving, seconds)
    director.apply(document)


def read(path):
    if not os.path.exists(path):
        return ''
    with open(path, encoding='utf-8', errors='surrogateescape') as file:
        return file.read()


def write_rules(director, path, text):
    module = director.module
    if module.params['backup'] and os.path.exists(path):
        director.result['backup_file'] = module.backup_local(path)
    handle, temporary = tempfile.mkstemp(dir=module.tmpdir)
    with os.fdopen(handle, 'w', encoding='utf-8') as file:
        file.write(text)
    module.atomic_move(temporary, path)


def not_installed(module):
    """Ends check mode where an earlier task would have installed the command."""
    module.warn('ipvsadm of ipvs4j is not installed yet, so the changes of the table are not known')
    module.exit_json(changed=True, changes=[], drained=[])


def main():
    module = AnsibleModule(argument_spec=ARGUMENTS, supports_check_mode=True)
    if module.params['drain'] < 0:
        module.fail_json(msg='drain must not be negative')
    document = document_of(module.params)
    executable = module.get_bin_path(module.params['executable'], required=not module.check_mode)
    if executable is None:
        not_installed(module)
    director = Director(module, executable)
    director.check(document)
    plan = director.result['changes'] = director.plan(document)
    path = module.params['rules_file']
    rules = director.rules(document) if path else None
    old = read(path) if path else None

    diff = []
    if plan:
        diff.append(dict(prepared='\n'.join(plan) + '\n'))
        change_table(director, document, plan)
    if rules != old:
        diff.append(dict(before=old, after=rules, before_header=path, after_header=path))
        if not module.check_mode:
            write_rules(director, path, rules)
    director.result.update(changed=bool(diff), diff=diff)
    module.exit_json(**director.result)


if __name__ == '__main__':
    main()
