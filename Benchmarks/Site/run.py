"""Times `briefgen` beside Hugo, Jekyll, Jinja2 with cmarkgfm, and cmarkgfm alone, on the same briefings, in one run.

    run.py [--briefgen PATH] [--counts 10 100 1000] [--rounds 3] [--work FOLDER]

CPU seconds are user and system time of the whole process tree, the least of the rounds; the peers take turns within a
round. `briefgen` reads YAML, checks 24 receipts a briefing and writes pages; the peers read JSON and check nothing;
cmarkgfm alone reads Markdown that is already written.
"""

import argparse
import math
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent.resolve()


def spent(command):
    """CPU seconds, wall seconds and peak megabytes of a command that must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    timed = ["/usr/bin/time", "-f", "%M", *map(str, command)]
    run = subprocess.run(timed, capture_output=True, text=True, check=False)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{run.stderr[-2000:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, wall, int(run.stderr.strip().splitlines()[-1]) / 1024


def prepare(count, folder, briefgen):
    """The project with its lock and without its texts, the peers' inputs, and the Markdown for cmarkgfm alone."""
    subprocess.run([sys.executable, HERE / "generate.py", str(count), folder], check=True)
    for peer in ("hugo", "jekyll"):
        shutil.copytree(HERE / "peers" / peer, folder / peer, dirs_exist_ok=True)
    project = folder / "project"
    lock = [briefgen, "check", "--project", project, "--update", "--on", "2025-03-01", "--by", "benchmark"]
    subprocess.run(lock, check=True, capture_output=True)
    shutil.move(project / "sources", folder / "texts")
    markdown = [briefgen, "build", "--project", project, "--format", "md", "--output", folder / "markdown"]
    subprocess.run(markdown, check=True, capture_output=True)


def commands(folder, out, briefgen):
    python, jinja = sys.executable, HERE / "peers/jinja.py"
    site = [briefgen, "site", "--project", folder / "project", "--output"]
    build = [briefgen, "build", "--project", folder / "project", "--format", "html", "--output"]
    return {
        "briefgen build": [*build, out / "briefgen"],
        "briefgen site, briefings alone": [*site, out / "briefings", "--records", "none"],
        "briefgen site, every record": [*site, out / "site"],
        "cmarkgfm alone": [python, jinja, folder / "markdown", out / "cmark", "--markdown"],
        "Jinja2 + cmarkgfm": [python, jinja, folder / "briefings.json", out / "jinja"],
        "Hugo": ["hugo", "--quiet", "-s", folder / "hugo", "-d", out / "hugo"],
        "Jekyll": ["jekyll", "build", "-q", "-s", folder / "jekyll", "-d", out / "jekyll"],
    }


def measured(count, work, briefgen, rounds):
    """Peer → (CPU, wall, megabytes, files), the least of each."""
    folder = work / str(count)
    prepare(count, folder, briefgen)
    best = {}
    for number in range(rounds):
        out = folder / f"out-{number}"
        out.mkdir()
        for name, command in commands(folder, out, briefgen).items():
            before = set(out.iterdir())
            result = spent(command)
            files = sum(1 for made in set(out.iterdir()) - before for path in made.rglob("*.html"))
            best[name] = tuple(map(min, zip(best.get(name, (math.inf,) * 3), result))) + (files,)
            best[name] = best[name][:3] + (files,)
    return best


def edit(count, work, briefgen, rounds):
    """CPU and wall seconds of a run in which nothing changed, and from a change of one briefing to the new site."""
    project = work / str(count) / "project"
    command = [briefgen, "site", "--project", project, "--output", work / str(count) / "edited"]
    spent(command)
    still = min(spent(command)[:2] for _ in range(rounds))
    file = project / "corpus/briefing-00000.yaml"
    text, times = file.read_text(encoding="utf-8"), []
    for number in range(rounds):
        file.write_text(text.replace('edition: "1"', f'edition: "{number + 2}"'), encoding="utf-8")
        times.append(spent(command)[:2])
    file.write_text(text, encoding="utf-8")
    return still, min(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--briefgen", default=str(HERE.parent.parent / ".build/release/briefgen"))
    parser.add_argument("--counts", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path, default=HERE / ".build")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=arguments.work.resolve()) as work:
        compare(pathlib.Path(work), arguments)


def compare(work, arguments):
    """Prints a table a count, and what a second run costs.

    Nothing is deleted before the end: for minutes after a file is gone, ext4 searches past its inode whenever one is
    made, and would charge that to whoever writes many files.
    """
    earlier = {}
    for count in arguments.counts:
        found = measured(count, work, arguments.briefgen, arguments.rounds)
        own = found["briefgen build"][0]
        print(f"\n{count} briefings\n\n| | CPU s | times ours | wall s | MB | pages | growth |\n|---|---:|---:|---:|---:|---:|---:|")
        for name, (cpu, wall, memory, files) in found.items():
            growth = ""
            if name in earlier:
                old_count, old = earlier[name]
                growth = f"{math.log(cpu / old) / math.log(count / old_count):.2f}"
            print(f"| {name} | {cpu:.2f} | {cpu / own:.2f} | {wall:.2f} | {memory:.0f} | {files} | {growth} |", flush=True)
            earlier[name] = (count, cpu)
        still, edited = edit(count, work, arguments.briefgen, arguments.rounds)
        print("\n`briefgen site` again, CPU and wall seconds: "
              f"nothing changed {still[0]:.3f} and {still[1]:.3f}, one briefing changed {edited[0]:.3f} and {edited[1]:.3f}",
              flush=True)


if __name__ == "__main__":
    main()
