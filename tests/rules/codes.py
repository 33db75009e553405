"""Every diagnostic code that src/ can give has a fixture, and every fixture a code."""

import re

from harness import ROOT

# A code is a string of its own in the source: two parts joined by a full stop, the second perhaps with hyphens. A word of the
# interface looks the same, but is asked for.
CODE = re.compile(r'(?<!get\()(?<!fill\()"([a-z]+\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"')
COMMENT = re.compile(r"^\s*//.*$", re.M)
# What has the shape of a code but is the name of a file.
FILE_NAME = re.compile(r"\.(toml|md|html|css|json|csv|xml|svg|txt|js)$")
# What no folder of files can bring about wherever the tests run (as root, on a large disk, alone): the test that shows it instead.
SHOWN_ELSEWHERE = {code: "tests/unit/base/diagnostics_test.cpp"
                   for code in ("file.exists", "file.failed", "file.in-use", "file.no-space", "file.not-permitted")}
PRINTED = re.compile(r"^[^\s\[]+\[([a-z0-9.-]+)\]", re.M)


def codes_in(text):
    return {code for code in CODE.findall(COMMENT.sub("", text)) if not FILE_NAME.search(code)}


def in_source():
    """{code: a file}. view/ gives no diagnostics; its dotted strings are words of the interface."""
    found = {}
    for path in sorted((ROOT / "src").rglob("*.cpp")):
        if "view" not in path.parts:
            for code in codes_in(path.read_text()):
                found.setdefault(code, path.relative_to(ROOT).as_posix())
    return found


def fixtures():
    """{code: folder or file}: broken sites, and the template language's own error cases (first line: "# code")."""
    found = {path.parent.name.split("--")[0]: path.parent for path in (ROOT / "tests/broken").glob("*.*/expected")}
    for path in (ROOT / "tests/cases").rglob("err_*"):
        for code in re.findall(r"\btemplate\.[a-z][a-z0-9-]*", path.read_text(errors="replace")):
            found.setdefault(code, path)
    for code, test in SHOWN_ELSEWHERE.items():
        if f'"{code}"' in (ROOT / test).read_text():
            found.setdefault(code, ROOT / test)
    return found


def every_code_has_a_fixture():
    there = fixtures()
    return "\n".join(f"{code} ({place}) has no fixture: make tests/broken/{code}"
                     for code, place in sorted(in_source().items()) if code not in there)


def every_fixture_has_a_code():
    """A code that was renamed leaves no fixture behind, and every code that is printed was found in the source."""
    known = in_source()
    missing = [f"{path.relative_to(ROOT)}: no such code in src" for code, path in sorted(fixtures().items())
               if code not in known]
    for path in sorted((ROOT / "tests/broken").glob("*/expected")):
        missing += [f"{path.relative_to(ROOT)} prints {code}, which isn't found in src"
                    for code in sorted(set(PRINTED.findall(path.read_text())) - known.keys())]
    return "\n".join(missing)


def codes_are_recognised():
    text = 'add("data.unknown-key", x); open("site.toml"); get("format.minus")\n  // "a.comment"\n"template.syntax"'
    found = codes_in(text)
    return "" if found == {"data.unknown-key", "template.syntax"} else f"found {sorted(found)}"


TESTS = [every_code_has_a_fixture, every_fixture_has_a_code, codes_are_recognised]
