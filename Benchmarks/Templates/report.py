"""Prints what run.sh measured as Markdown, beside the targets: report.py FOLDER ROUNDS. Fails when one is missed."""
import math
import os
import statistics
import sys

folder, rounds = sys.argv[1], sys.argv[2]
best, escaping = {}, []
for line in open(folder + "/times", encoding="utf-8"):
    engine, measure, figure = line.split("\t")
    if measure == "escaping":
        escaping.append(float(figure))
    best[engine, measure] = min(float(figure), best.get((engine, measure), float("inf")))
growth = [line.split("\t")[1:] for line in open(folder + "/growth", encoding="utf-8")]
growth = [(int(size), float(figure)) for size, figure in growth]

size = os.path.getsize(folder + "/out/ours")
print(f"{size} bytes, the same from every engine; CPU time, least of {rounds} interleaved rounds\n")
print("| engine | render µs | ours is | parse and compile µs | ours is |\n|---|---:|---:|---:|---:|")
engines = ["ours", "minijinja", "jinja2", "ruby-liquid", "swift-mustache", "python-liquid", "Stencil"]
for engine in engines:
    render, parse = best[engine, "render"], best[engine, "compile"]
    ratios = [best["ours", "render"] / render, best["ours", "compile"] / parse]
    print(f"| {engine} | {render:,.0f} | {ratios[0]:.4f} | {parse:,.0f} | {ratios[1]:.3f} |")


def against(engine, measure="render", ours="render"):
    return best["ours", ours] / best[engine, measure]


targets = [
    ("render, against minijinja", against("minijinja"), 0.30, 0.15),
    ("bind and render, against minijinja", against("minijinja", ours="bind+render"), 0.60, 0.33),
    ("render, against python-liquid", against("python-liquid"), 1 / 50, 1 / 100),
    ("render, against Ruby Liquid", against("ruby-liquid"), 1 / 45, 1 / 90),
    ("render, against swift-mustache", against("swift-mustache"), 1 / 45, 1 / 90),
    ("render, against Stencil", against("Stencil"), 1 / 600, 1 / 1200),
    ("parse and compile, against minijinja", against("minijinja", "compile", "compile"), 2.0, 1.2),
    ("Markdown escaping on every output, against none", statistics.median(escaping), 1.6, 1.3),
    ("allocations of a warm render", best["ours", "allocations"], 12, 4),
]
print("\n| measure | measured | must | reach for | |\n|---|---:|---:|---:|---|")
missed = False
for name, figure, must, reach in targets:
    word = "reached" if figure <= reach else "met" if figure <= must else "**missed**"
    missed |= figure > must
    print(f"| {name} | {figure:.4g} | {must:.4g} | {reach:.4g} | {word} |")
markdown = best["ours", "compile-markdown"]
print(f"\nParse and compile for Markdown, with the places of all outputs found: {markdown:.0f} µs.")
print("\n| bytes of output | ns a byte |\n|---:|---:|")
for size, figure in growth:
    print(f"| {size:,} | {figure:.2f} |")
(small, least), (large, most) = growth[0], growth[-1]
exponent = 1 + math.log(most / least) / math.log(large / small)
print(f"\nThe exponent of growth is {exponent:.2f}.")
sys.exit(missed)
