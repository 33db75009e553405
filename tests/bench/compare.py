#!/usr/bin/env python3
"""Compares what Ayumi's pages and Hugo's show with each other and with what the generator says they must show.

    tests/bench/compare.py FACTS.json AYUMI_OUTPUT HUGO_OUTPUT

Every project's page in both languages: name, field, partners, each year's target, actual, rate and rating, results,
comments. Every list of projects: which ones. The trends: each row's ratings. All pages: the same addresses.
"""

import html
import json
import re
import sys
from pathlib import Path

PREFIX = {"ja": "", "en": "en/"}
LISTS = ("projects/index.html", "status/*/index.html", "ratings/*/index.html", "partners/*/index.html",
         "categories/*/index.html")
EXTRA = {"ja/index.html"}  # Hugo always forwards from the first language's code
ROW = re.compile(r'<tr[^>]*>\s*<th scope="row"[^>]*>.*?</th>\s*<td class="number">(.*?)</td>\s*<td class="number">(.*?)</td>'
                 r'\s*<td class="number">(.*?)</td>\s*<td>.*?class="rating [^"]*">(.*?)<', re.S)
RESULT = re.compile(r'result-date">(.*?)</span>(.*?)<strong class="result-value">(.*?)</strong>', re.S)
CARD = re.compile(r'class="card-title"><a href="[^"]*projects/(p\d+)/')
MATRIX = re.compile(r'<tr>\s*<th scope="row"[^>]*>(?:(?!</tr>).)*?projects/(p\d+)/(.*?)</tr>', re.S)


def text(fragment):
    return html.unescape(re.sub(r"<[^>]*>", "", fragment)).strip()


def only(pattern, page):
    found = re.search(pattern, page, re.S)
    return found.group(1) if found else ""


def indicator_of(article):
    table = only(r'<table class="years-table">(.*?)</table>', article)
    return {"name": text(only(r"<h3[^>]*>(.*?)</h3>", article)),
            "years": [[text(cell) for cell in row] for row in ROW.findall(table)]}


def facts_of(path):
    page = path.read_text(encoding="utf-8").split("<main", 1)[1]
    summary = only(r'<dl class="facts">(.*?)</dl>', page)
    path_items = re.findall(r"<li>(.*?)</li>", only(r'<ul class="path">(.*?)</ul>', summary), re.S)
    return {"name": text(only(r"<h1[^>]*>(.*?)</h1>", page)),
            "partners": [text(p) for p in re.findall(r'<a href="[^"]*partners/[^"]*">(.*?)</a>', summary, re.S)],
            "category": text(path_items[-1]) if path_items else "",
            "indicators": [indicator_of(part) for part in page.split("<article")[1:]],
            "results": [[text(cell) for cell in row] for row in RESULT.findall(page)],
            "comments": [text(c) for c in re.findall(r'<div class="comment-text">(.*?)</div>', page, re.S)]}


def compare_projects(facts, outputs, faults):
    count = 0
    for language, projects in facts["pages"].items():
        for identity, wanted in projects.items():
            for name, root in outputs.items():
                path = root / f"{PREFIX[language]}{facts['plan']}/projects/{identity}/index.html"
                shown = facts_of(path) if path.exists() else {}
                count += 1
                faults += [f"{name} {language} {identity} {key}: {shown.get(key)!r}, wanted {value!r}"
                           for key, value in wanted.items() if shown.get(key) != value]
    return count


def listed(path, plan):
    if path.name == "index.html" and path.parent.name == "trends" and path.parent.parent.name == plan:
        rows = MATRIX.findall(path.read_text(encoding="utf-8"))
        return sorted((identity, re.findall(r'class="rating [^"]*">(.*?)<', rest)) for identity, rest in rows)
    return sorted(CARD.findall(path.read_text(encoding="utf-8")))


def compare_lists(facts, outputs, faults):
    count = 0
    ours, theirs = outputs.values()
    for language, prefix in PREFIX.items():
        base = ours / f"{prefix}{facts['plan']}"
        for path in sorted(p for pattern in LISTS + ("trends/index.html",) for p in base.glob(pattern)):
            other = theirs / path.relative_to(ours)
            here = listed(path, facts["plan"])
            there = listed(other, facts["plan"]) if other.exists() else None
            count += 1
            if not here or here != there:
                faults.append(f"{language} {path.relative_to(ours)}: {len(here)} projects, Hugo {len(there or [])}")
    return count


def pages(root):
    return {str(path.relative_to(root)) for path in root.rglob("*.html")}


def main():
    facts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    outputs = {"Ayumi": Path(sys.argv[2]), "Hugo": Path(sys.argv[3])}
    faults = []
    ours, theirs = (pages(root) - EXTRA for root in outputs.values())
    faults += [f"only in one output: {page}" for page in sorted(ours ^ theirs)]
    projects = compare_projects(facts, outputs, faults)
    lists = compare_lists(facts, outputs, faults)
    for fault in faults[:20]:
        print(fault)
    print(f"{len(ours & theirs)} pages in both, {projects} pages of projects and {lists} lists compared, "
          f"{len(faults)} differences")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
