"""Times the engines of PyPI: peers.py FOLDER SECONDS, lines and files as OurEngine writes them."""
import json
import sys
import time

import jinja2
import liquid
import minijinja

folder, seconds = sys.argv[1], float(sys.argv[2])
data = json.load(open(folder + "/data.json", encoding="utf-8"))


def text(name):
    return open("templates/" + name, encoding="utf-8").read()


def best(body):
    def batch(calls):
        start = time.process_time()
        for _ in range(calls):
            body()
        return time.process_time() - start

    body()
    calls = 1
    while batch(calls) < 0.02:
        calls *= 2
    least, end = float("inf"), time.process_time() + seconds
    while time.process_time() < end:
        least = min(least, batch(calls) / calls)
    return least * 1e6


def run(engine, render, compile_all):
    with open(f"{folder}/out/{engine}", "w", encoding="utf-8") as file:
        file.write(render())
    print(engine, "render", best(render), sep="\t")
    print(engine, "compile", best(compile_all), sep="\t")


jinja = {name + ".jinja": text(name + ".jinja") for name in ("gazette", "berth")}

rust = minijinja.Environment(templates=jinja, keep_trailing_newline=True)


def compile_minijinja():
    for name, source in jinja.items():
        rust.add_template(name, source)


run("minijinja", lambda: rust.render_template("gazette.jinja", **data), compile_minijinja)

python = jinja2.Environment(loader=jinja2.DictLoader(jinja), keep_trailing_newline=True)
page = python.get_template("gazette.jinja")
run("jinja2", lambda: page.render(**data), lambda: [python.from_string(source) for source in jinja.values()])

sources = {name: text(name + ".liquid") for name in ("gazette", "berth")}
reference = liquid.Environment(loader=liquid.CachingDictLoader(sources))
gazette = reference.from_string(sources["gazette"])
run("python-liquid", lambda: gazette.render(**data),
    lambda: [reference.from_string(source) for source in sources.values()])
