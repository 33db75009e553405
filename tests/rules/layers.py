"""Which folder of src/ may include which, and which third-party headers may appear where."""

import re

from harness import ROOT

# folder: what it may include besides itself. A new folder, or a new arrow, is a decision to be made here.
ARROWS = {
    "base": "",
    "formats": "base",
    "model": "base",
    "templating": "base",
    "charts": "base",
    "preview": "base",
    "load": "base formats model",
    "evaluate": "base model",
    "publish": "base formats",
    "view": "base model evaluate charts templating",
    "render": "base formats templating view publish",
    "archive": "base formats publish",
    "commands": "base formats model templating charts preview load evaluate publish view render archive",
}
# main.cpp stands above the layers: it starts a command.
MAIN = {"base", "commands"}
# What view and render may see of templating: values in, text out; not its syntax trees.
TEMPLATING_FOR_VIEW = {"templating/value.h", "templating/shape.h"}

# Expensive parsers: each is included by one .cpp, in the folder that hides it.
PARSERS = {"toml++/": "formats", "cmark-gfm": "formats", "nlohmann/": "formats", "CLI/": "commands", "openssl/": "base",
           "boost/multiprecision/": "base", "boost/asio/": "preview", "boost/beast/": "preview", "fmt/format": "base",
           "archive.h": "formats", "archive_entry.h": "formats", "zlib.h": "formats"}
# Those that more than one .cpp needs: numbers in messages, a server and its connections, digests and base 64.
SHARED = {"fmt/format", "boost/asio/", "openssl/"}
# What any .cpp may include, but no header.
NOT_IN_HEADERS = ("filesystem", "fmt/", "iostream", "regex", "utf8proc")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.M)


def sources():
    return sorted(path for path in (ROOT / "src").rglob("*") if path.suffix in (".h", ".cpp"))


def includes(path):
    """(line, header) of each include of a file."""
    text = path.read_text()
    return [(text.count("\n", 0, match.start(2)) + 1, match[2]) for match in INCLUDE.finditer(text)]


def violations(files):
    """What `files`, as {path below src: [(line, header)]}, include against the rules: a line of text each."""
    users = {}
    for name, headers in files.items():
        folder = name.split("/")[0] if "/" in name else None
        for line, header in headers:
            place = f"src/{name}:{line}: {header}"
            target = header.split("/")[0] if "/" in header else None
            if target in ARROWS and target != folder:
                allowed = MAIN if folder is None else set(ARROWS.get(folder, "").split())
                if target not in allowed:
                    yield f"{place}: {folder or 'main'} must not know {target}"
                elif folder == "view" and target == "templating" and header not in TEMPLATING_FOR_VIEW:
                    yield f"{place}: view knows templating's values only"
            for parser, home in PARSERS.items():
                if header.startswith(parser):
                    users.setdefault(parser, {})[name] = place
                    if name.endswith(".h"):
                        yield f"{place}: too expensive for a header"
                    elif folder != home:
                        yield f"{place}: only {home} may include it"
            if name.endswith(".h") and header.startswith(NOT_IN_HEADERS):
                yield f"{place}: not in a header"
    for parser, places in users.items():
        if len(places) > 1 and parser not in SHARED:
            yield f"{parser} is included by more than one file: {', '.join(sorted(places))}"


def read_all():
    return {path.relative_to(ROOT / "src").as_posix(): includes(path) for path in sources()}


def layers():
    return "\n".join(violations(read_all()))


def every_folder_has_its_place():
    folders = {path.name for path in (ROOT / "src").iterdir() if path.is_dir()}
    return "\n".join(f"src/{name} is in no layer: add it to ARROWS with the reason" for name in sorted(folders - ARROWS.keys()))


def layers_would_notice():
    """The rule above fails where it should."""
    wrong = {
        "base/a.cpp": [(1, "model/site.h")],
        "templating/b.cpp": [(1, "model/site.h")],
        "view/c.cpp": [(1, "templating/engine.h")],
        "load/d.cpp": [(1, "toml++/toml.h")],
        "formats/e.h": [(1, "nlohmann/json.hpp")],
        "model/f.h": [(1, "filesystem")],
        "main.cpp": [(1, "evaluate/evaluate.h")],
    }
    right = {"load/a.cpp": [(1, "formats/toml.h"), (2, "load/b.h"), (3, "vector")], "main.cpp": [(1, "commands/run.h")]}
    missed = [name for name, headers in wrong.items() if not list(violations({name: headers}))]
    return "\n".join([f"not noticed: {name}" for name in missed] + list(violations(right)))


TESTS = [layers, every_folder_has_its_place, layers_would_notice]
