"""How an outside program is kept in: settings, surroundings and bounds of its own.

A draft may name pictures, sections and templates elsewhere; to fetch them would tell its sender
who opened it. So LibreOffice gets a profile that blocks them, no network where the system can
give a program none of its own, a proxy that leads nowhere, and bounds on time and memory.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

_NOWHERE = "127.0.0.1"
_DISCARD = "9"  # a port where nothing listens
_MEMORY = 6 * 2**30  # bytes of addresses: LibreOffice reserves far more than it uses
_FILES = 2**30  # bytes of one file that it writes

_SETTINGS = (
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "SecureURL", ""),
    ("Common/Load", "UpdateDocMode", "0"),
    ("Writer/Content/Update", "Link", "2"),
    ("Calc/Content/Update", "Link", "2"),
)
_PROXY = (
    ("ooInetProxyType", "2"),
    *((f"ooInet{kind}ProxyName", _NOWHERE) for kind in ("HTTP", "HTTPS", "FTP")),
    *((f"ooInet{kind}ProxyPort", _DISCARD) for kind in ("HTTP", "HTTPS", "FTP")),
    ("ooInetNoProxy", ""),
)


def write_profile(folder: Path) -> None:
    """Write the settings into the profile of LibreOffice in *folder*."""
    items = [
        _item(f"org.openoffice.Office.{path}", name, value) for path, name, value in _SETTINGS
    ]
    items += [_item("org.openoffice.Inet/Settings", name, value) for name, value in _PROXY]
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n' + "\n".join(items) + "\n"
        "</oor:items>\n",
        encoding="utf-8",
    )


def _item(path: str, name: str, value: str) -> str:
    return (
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
    )


def confined_environment(folder: Path) -> Mapping[str, str]:
    """Return the surroundings of the program: a home of its own in *folder*, no way outside."""
    kept = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "HOMEDRIVE")
    proxy = f"http://{_NOWHERE}:{_DISCARD}"
    proxies = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        **dict.fromkeys(proxies, proxy),
        **dict.fromkeys((name.upper() for name in proxies), proxy),
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "SAL_USE_VCLPLUGIN": "svp",
        "SAL_DISABLE_OPENCL": "1",
    }


@cache
def network_cutter() -> tuple[str, ...]:
    """Return the head of a command that runs without any network, nothing where there is none."""
    program = shutil.which("unshare")
    if program is None:
        return ()
    command = (program, "--map-root-user", "--net", "--")
    try:
        tried = subprocess.run(
            [*command, "true"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return command if tried.returncode == 0 else ()


def bounds(seconds: int) -> Callable[[], None] | None:
    """Return what a child does to bound itself before it becomes the program, if it can."""
    try:
        import resource
    except ImportError:  # Windows
        return None

    def bound() -> None:
        for name, most in (
            (resource.RLIMIT_AS, _MEMORY),
            (resource.RLIMIT_FSIZE, _FILES),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_CORE, 0),
        ):
            hard = resource.getrlimit(name)[1]
            least = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(name, (least, least))

    return bound
