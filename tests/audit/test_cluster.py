"""An audit on a Dask cluster: the same tables, also where a worker is killed on the way."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="chưa cài hdnd-lint[audit] (the extra is not installed)")
distributed = pytest.importorskip("distributed", reason="chưa cài hdnd-lint[audit]")

DAY = "2026-11-02"
PAPERS, SHARDS = 60, 10


@pytest.mark.filterwarnings("ignore")
def test_a_worker_that_is_killed_costs_nothing(tmp_path: Path) -> None:
    source = tmp_path / "nguồn"
    source.mkdir()
    for number in range(PAPERS):
        text = f"HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nNGHỊ QUYẾT\nĐiều 1. Nội dung {number}\n"
        (source / f"{number:03}.txt").write_text(text)
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        plan = json.dumps({"shards": SHARDS, "today": DAY})
        (tmp_path / name / "audit.json").write_text(plan)
    command = [sys.executable, "-m", "hdnd_lint", "audit", str(source)]
    subprocess.run([*command, "-o", str(tmp_path / "here")], check=True, capture_output=True)
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as cluster:
        address = cluster.scheduler_address
        process = subprocess.Popen([*command, "-o", str(tmp_path / "there"), "--cluster", address])
        limit = time.monotonic() + 60
        while not list((tmp_path / "there").glob("papers-*")) and time.monotonic() < limit:
            time.sleep(0.05)
        next(iter(cluster.workers.values())).process.process._process.kill()
        assert process.wait(120) == 0
    assert _tables(tmp_path / "there") == _tables(tmp_path / "here")


def _tables(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in sorted(folder.glob("*.parquet"))}
