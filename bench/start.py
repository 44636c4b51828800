"""How long a newcomer waits: help, and a trace from a cold start."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

SANPI = str(Path(sys.executable).parent / "sanpi")
SAMPLES = Path("api/demo/samples").resolve()
RUNS = 5


def seconds(command: list[str], folder: str) -> float:
    """Give the median wall time of a command."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        times.append(perf_counter() - start)
    return median(times)


def main() -> None:
    """Measure `--help`, and `trace` on a store of the samples."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(SAMPLES, Path(folder) / "samples")
        print(f"  sanpi --help: {seconds([SANPI, '--help'], folder):.2f} s")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([SANPI, "ingest", "samples"], cwd=folder, check=True, **quiet)
        trace = [SANPI, "trace", "云杰新科技智能传感产品生产基地项目"]
        print(f"  sanpi trace: {seconds(trace, folder):.2f} s")
