"""Words that have no place in the repository, and sizes that ask for a second look."""

import re
import subprocess

from harness import ROOT

# Put together here so that this file doesn't find itself.
NOTES = "|".join(("TO" "DO", "FIX" "ME", "X" "XX"))
PATHS = "|".join((r"/ho" r"me/\w+", r"/ro" r"ot/\w+", r"/wo" r"rk/\w+", r"/Us" r"ers/\w+", r"[CD]:\\\\?Us" r"ers\\\\?\w"))
# Whether a lock file says where its packages were fetched from: that is a matter of whoever installs them.
REGISTRY = re.compile(r'"resolved"\s*:')
LONG = 450  # lines of a source file; half as much is what most should have


def files():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def places(pattern):
    """Where a pattern stands in a text file that git knows, except in seeds of fuzzers."""
    expression = re.compile(pattern)
    for path in files():
        name = path.relative_to(ROOT).as_posix()
        if name.startswith("tests/fuzz/"):
            continue
        try:
            lines = path.read_text().splitlines()
        except UnicodeDecodeError:
            continue
        yield from (f"{name}:{number}: {line.strip()[:100]}" for number, line in enumerate(lines, 1) if expression.search(line))


def no_notes_to_ourselves():
    return "\n".join(places(rf"\b({NOTES})\b"))


def no_paths_of_one_machine():
    return "\n".join(places(rf"(?<![\w.}}])({PATHS})"))


def lock_file_names_no_registry():
    lock = ROOT / "tests/browser/package-lock.json"
    return "tests/browser/package-lock.json says where packages came from" if REGISTRY.search(lock.read_text()) else ""


def long_files():
    """Not a failure: a place to look at."""
    for path in files():
        if path.suffix in (".cpp", ".h", ".py", ".mjs") and "tests/fuzz" not in path.as_posix():
            count = path.read_bytes().count(b"\n")
            if count > LONG:
                yield f"{path.relative_to(ROOT)} has {count} lines, more than {LONG}"


TESTS = [no_notes_to_ourselves, no_paths_of_one_machine, lock_file_names_no_registry]
REMARKS = [long_files]
