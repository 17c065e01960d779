"""Run briefgen and its peers over the same files, and compare: report.py BRIEFGEN PYTHON ROUNDS FOLDER GROWTH...

FOLDER holds docs, quotes and truth; every GROWTH is a folder of its own, the smallest first, for briefgen alone.
"""
import json, math, os, subprocess, sys, time


def measured(command):
    """CPU seconds, seconds and megabytes of a command."""
    start = time.monotonic()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} ends with {status}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def accuracy(folder, answers):
    truth = {row["id"]: row["verdict"] for row in rows(f"{folder}/truth.jsonl")}
    found = {row["id"]: row["verdict"] for row in rows(answers)}
    same = {"partial": "absent", "spliced": "absent"}
    return sum(same.get(found[name], found[name]) == verdict for name, verdict in truth.items()) / len(truth)


def main():
    briefgen, python, rounds, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    here = os.path.dirname(os.path.abspath(__file__))

    def ours(folder, *more):
        files = ["--docs", f"{folder}/docs.jsonl", "--quotes", f"{folder}/quotes.jsonl"]
        return [briefgen, "match", *files, "--out", f"{folder}/briefgen.jsonl", *more]

    def peer(tool):
        return [python, f"{here}/peers.py", tool] + [f"{folder}/{name}.jsonl" for name in ("docs", "quotes", tool)]

    commands = {"briefgen": ours(folder), "rapidfuzz": peer("rapidfuzz"), "edlib": peer("edlib")}
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(measured(command))
    least = {name: min(run[0] for run in found) for name, found in runs.items()}
    print("| tool | CPU s | briefgen needs | memory MB | verdicts as made |\n|---|---:|---:|---:|---:|")
    for name, found in runs.items():
        share = f"1/{least[name] / least['briefgen']:.1f}"
        right = accuracy(folder, f"{folder}/{name}.jsonl")
        print(f"| {name} | {least[name]:.2f} | {share} | {max(run[2] for run in found):.0f} | {right:.3f} |")
    once = open(f"{folder}/briefgen.jsonl", "rb").read()
    measured(ours(folder, "--jobs", "1"))
    if open(f"{folder}/briefgen.jsonl", "rb").read() != once:
        sys.exit("the answers differ with --jobs 1")
    growth(sys.argv[5:], ours)


def growth(folders, ours):
    if not folders:
        return
    print("\n| sources | quotations | MB | CPU s | s | memory MB |\n|---:|---:|---:|---:|---:|---:|")
    points = []
    for folder in folders:
        cpu, wall, memory = measured(ours(folder))
        files = [f"{folder}/{name}.jsonl" for name in ("docs", "quotes")]
        size = sum(map(os.path.getsize, files)) / 1e6
        lines = [sum(1 for _ in open(path, "rb")) for path in files]
        print(f"| {lines[0]:,} | {lines[1]:,} | {size:.0f} | {cpu:.2f} | {wall:.1f} | {memory:.0f} |")
        points.append((size, cpu))
    (small, first), (large, last) = points[0], points[-1]
    if large > small:
        print(f"\nCPU time grows with the exponent {math.log(last / first) / math.log(large / small):.2f}; 1 is linear.")


main()
