"""A preview that has seen edits shows what one that was just started shows."""

import contextlib
import http.client
import os
import random
import re
import shutil
import signal
import subprocess
import time

from harness import ROOT, Copy, environment, program

PARTS = ("data", "content", "templates", "themes")
ADDRESS = re.compile(r"^Preview: http://127\.0\.0\.1:(\d+)/", re.M)
SCRIPT = re.compile(rb"<script src=./_ayumi/[^\n]*\n")  # its version hangs on the address
PATIENCE = 30  # seconds until a change is seen, on a busy machine
EDITS = 12
TEMPLATE = '{% extends "base.html" %}{% block main %}<h1>N</h1>{% endblock %}'


@contextlib.contextmanager
def preview(site):
    """Its port."""
    process = subprocess.Popen([program("release"), "serve", "--lang", "en", "--port", "18300"], cwd=site, text=True,
                               env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        said = ""
        while not (found := ADDRESS.search(said)):
            line = process.stdout.readline()
            if not line:
                raise RuntimeError(f"the preview ended:\n{said}")
            said += line
        yield int(found[1])
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()


def page(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path)
    body = connection.getresponse().read()
    connection.close()
    return SCRIPT.sub(b"", body).replace(str(port).encode(), b"PORT")


def numbered(text, number):
    return text.replace("N", str(number))


def change_value(site, chance, number):
    files = [file for file in sorted(site.glob("data/plans/*/years/*/*.toml")) if "\nvalue = " in file.read_text("utf-8")]
    file = chance.choice(files)
    places = list(re.finditer(r"\nvalue = [\d.]+", file.read_text("utf-8")))
    begin, end = chance.choice(places).span()
    text = file.read_text("utf-8")
    file.write_text(text[:begin] + f"\nvalue = {number + 1}" + text[end:], "utf-8")


def change_narrative(site, chance, number):
    file = chance.choice(sorted(site.glob("content/*/plans/*/*.md")))
    # As editors do it: beside, then in its place.
    beside = file.with_name(file.name + "~")
    beside.write_text(file.read_text("utf-8") + f"\nMore {number}.\n", "utf-8")
    beside.replace(file)


def add_page(site, chance, number):
    (site / f"content/en/pages/new{chance.randrange(3)}.md").write_text(f"+++\ntitle = \"New {number}\"\n+++\nText\n", "utf-8")


def remove_page(site, chance, _):
    for file in sorted(site.glob("content/en/pages/new*.md"))[:1]:
        file.unlink()


def change_template(site, chance, number):
    file = site / "templates/pages/not_found.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(numbered(TEMPLATE, number), "utf-8")


def remove_template(site, *_):
    (site / "templates/pages/not_found.html").unlink(missing_ok=True)


def change_title(site, _, number):
    file = site / "data/site.toml"
    file.write_text(re.sub(r'^title = .*$', f'title = {{ ja = "題{number}", en = "Title {number}" }}', file.read_text("utf-8"),
                           count=1, flags=re.M), "utf-8")


CHANGES = [change_value, change_narrative, add_page, remove_page, change_template, remove_template, change_title]


def paths_of(port):
    sitemap = page(port, "/sitemap.xml").decode("utf-8")
    return [path for path in re.findall(r"<loc>http://127\.0\.0\.1:PORT([^<]*)</loc>", sitemap) if "/print/" not in path]


def differing(old, new, paths):
    """The first path that stays another one; empty where all become the same."""
    end = time.monotonic() + PATIENCE
    for path in paths:
        wanted = page(new, path)
        while page(old, path) != wanted:
            if time.monotonic() > end:
                return path
            time.sleep(0.1)
    return ""


def wait_until(is_so):
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def pages_are_those_of_a_new_process():
    chance = random.Random(5)
    with Copy() as site:
        for part in PARTS:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, site / part, dirs_exist_ok=True)
        with preview(site) as old:
            for number in range(EDITS):
                changes = [CHANGES[number % len(CHANGES)], chance.choice(CHANGES)]
                for change in changes:
                    change(site, chance, number)
                with preview(site) as new:
                    paths = paths_of(new)
                    if len(paths) < 20:
                        return f"the sample has {len(paths)} pages only"
                    wanted = ["/", "/en/", "/404.html", "/sitemap.xml", "/en/search/index.js", *chance.sample(paths, 20)]
                    if path := differing(old, new, wanted):
                        return f"{path} after edit {number}: {', '.join(change.__name__ for change in changes)}"
    return ""


def what_cannot_be_read_is_told_until_it_is_gone():
    with Copy() as site:
        for part in PARTS:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, site / part, dirs_exist_ok=True)
        with preview(site) as port:
            for place in ("content/en/pages/pipe.md", "data/plans/aomori-dx/projects/pipe.toml"):
                os.mkfifo(site / place)
                if not wait_until(lambda: b"pipe" in page(port, "/_ayumi/state/en/en/index.html")):
                    return f"{place} isn't told"
                (site / place).unlink()
                if not wait_until(lambda: b"pipe" not in page(port, "/_ayumi/state/en/en/index.html")):
                    return f"{place} is told although it is gone"
    return ""


TESTS = [pages_are_those_of_a_new_process, what_cannot_be_read_is_told_until_it_is_gone]
