#!/usr/bin/env python3
"""Template cases beside Python's Jinja2: the same bytes, except where a diff_ case says that and why they differ.

    jinja2_compare.py [--approve] PATH…

err_ cases are ours alone and skipped. --approve writes Jinja2's answer into the other cases as what they expect.
"""

import json
import pathlib
import sys

import jinja2


def sections(text):
    """The JSON, the templates by name, what stands above the expected part, and the expected text."""
    head, found, name, expected = [], {}, None, None
    context = []
    for number, line in enumerate(text.removesuffix("\n").split("\n")):
        if expected is None and (line == "---" or line.startswith("--- ")):
            name = line[4:] or "case"
            found[name] = []
        elif expected is None and (line == "===" or line.startswith("=== ")):
            expected = []
            continue
        elif expected is not None:
            expected.append(line)
        elif name is not None:
            found[name].append(line)
        elif number > 0:
            context.append(line)
        if expected is None:
            head.append(line)
    templates = {key: "\n".join(lines) for key, lines in found.items()}
    return json.loads("\n".join(context) or "{}"), templates, "\n".join(head) + "\n", "\n".join(expected or [])


def render(context, templates):
    """Jinja2's answer; what it refuses is an answer too."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined,
                                     loader=jinja2.DictLoader(templates))
    try:
        return environment.get_template("case").render(context)
    except Exception as refusal:  # whatever a template makes Python raise
        return f"(Jinja2: {type(refusal).__name__}: {refusal})"


def passes(path, approves):
    context, templates, head, expected = sections(path.read_text(encoding="utf-8"))
    answer = render(context, templates)
    if path.name.startswith("diff_"):
        if answer != expected:
            return True
        print(f"FAILED {path.name}: Jinja2 gives the same\n{answer}")
        return False
    if answer == expected:
        return True
    if approves:
        path.write_text(f"{head}===\n{answer}\n", encoding="utf-8")
        return True
    print(f"FAILED {path.name}\nexpected:\n{expected}\nJinja2 gives:\n{answer}")
    return False


def main():
    approves = "--approve" in sys.argv
    files = []
    for argument in sys.argv[1:]:
        path = pathlib.Path(argument)
        if argument != "--approve":
            files += sorted(path.glob("*.case")) if path.is_dir() else [path]
    results = [passes(path, approves) for path in files if not path.name.startswith("err_")]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(0 if all(results) else 1)


main()
