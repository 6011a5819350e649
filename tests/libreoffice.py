"""LibreOffice run over Word files: what it makes of them once their tracked changes are settled.

The second half of this file is run by a Python that has LibreOffice's own library.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

KEEP, ACCEPT, REJECT = "", ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"
_SECONDS = 180
_TRIAL = ("-c", "import uno")
_FORMAT = "MS Word 2007 XML"

Job = tuple[Path, Path, str]  # the file, the file to be written, what becomes of the changes


def settle(jobs: Sequence[Job], folder: Path) -> None:
    """Let LibreOffice write each file anew; skip where it, or its library, is missing."""
    import pytest

    office, python = shutil.which("soffice"), _python_with_office()
    if office is None or python is None:
        pytest.skip("LibreOffice (soffice) and its Python library are not on this machine")
    told = [(one.as_uri(), two.as_uri(), what) for one, two, what in jobs]
    given = json.dumps({"office": office, "home": str(folder / "profile"), "jobs": told})
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    command = [python, str(Path(__file__).resolve())]
    subprocess.run(command, input=given, text=True, check=True, timeout=_SECONDS, env=clean)


def _python_with_office() -> str | None:
    folders = os.get_exec_path() + os.defpath.split(os.pathsep)
    for folder in dict.fromkeys(filter(None, folders)):
        found = shutil.which("python3", path=folder)
        if found and not subprocess.run([found, *_TRIAL], capture_output=True).returncode:
            return found
    return None


def _main() -> None:
    given = json.load(sys.stdin)
    pipe = f"pipe,name=hdnd{os.getpid()};urp;"
    command = [given["office"], "--headless", "--norestore", f"--accept={pipe}"]
    home = f"-env:UserInstallation={Path(given['home']).as_uri()}"
    office = subprocess.Popen([*command, home], stderr=subprocess.DEVNULL)
    try:
        context = _connected(f"uno:{pipe}StarOffice.ComponentContext")
        for source, target, what in given["jobs"]:
            _settled(context, source, target, what)
        _made(context, "com.sun.star.frame.Desktop").terminate()
        office.wait(20)
    finally:
        office.kill()


def _connected(url: str) -> Any:
    uno: Any = import_module("uno")

    local = uno.getComponentContext()
    resolver = _made(local, "com.sun.star.bridge.UnoUrlResolver")
    for _ in range(200):
        try:
            return resolver.resolve(url)
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            time.sleep(0.2)
    raise TimeoutError("LibreOffice does not answer")


def _made(context: Any, name: str) -> Any:
    return context.ServiceManager.createInstanceWithContext(name, context)


def _settled(context: Any, source: str, target: str, what: str) -> None:
    desktop = _made(context, "com.sun.star.frame.Desktop")
    paper = desktop.loadComponentFromURL(source, "_blank", 0, (_property("Hidden", True),))
    if what:
        frame = paper.CurrentController.Frame
        dispatcher = _made(context, "com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(frame, what, "", 0, ())
    paper.storeToURL(target, (_property("FilterName", _FORMAT),))
    paper.close(True)


def _property(name: str, value: object) -> Any:
    uno: Any = import_module("uno")

    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    _main()
