"""What Linux tells of a process: its children, and the TCP ports it listens on."""

from pathlib import Path

LISTENING = "0A"


def children(process_id: int) -> list[int]:
    """The process ids of all direct children."""
    tasks = Path(f"/proc/{process_id}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def descendants(process_id: int) -> list[int]:
    """The process ids of all children, their children, and so on."""
    return [found for child in children(process_id) for found in (child, *descendants(child))]


def command_line(process_id: int) -> list[str]:
    """The program and its arguments."""
    return Path(f"/proc/{process_id}/cmdline").read_text().split("\0")[:-1]


def is_running(process_id: int) -> bool:
    """Whether it exists and is more than a status that nobody has fetched yet."""
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def listening_ports(process_id: int) -> set[int]:
    """The TCP ports a process listens on, of IPv4 and IPv6."""
    sockets = {
        link.readlink().name.removeprefix("socket:[").removesuffix("]")
        for link in Path(f"/proc/{process_id}/fd").iterdir()
        if link.readlink().name.startswith("socket:[")
    }
    ports = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{process_id}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == LISTENING and fields[9] in sockets:
                ports.add(int(fields[1].rpartition(":")[2], 16))
    return ports
