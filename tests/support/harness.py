"""What the runners of site, broken-site, command-line and rule tests share: running the program, comparing, counting.

Each runner prints what failed and why, then "N passed, N failed" as its last line, and exits 1 if anything failed.
"""

import concurrent.futures
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECONDS = 120  # no single run of the program may take longer
MOST_LINES = 60  # of one difference


def program(preset="dev"):
    """The program under test: AYUMI_PROGRAM, or what tests/run built with `preset`."""
    path = pathlib.Path(os.environ.get("AYUMI_PROGRAM") or ROOT / "build" / preset / "ayumi").resolve()
    if not path.is_file():
        raise FileNotFoundError(f"{path} is not there: build it first (tests/run does)")
    return path


def environment(**more):
    """The same surroundings for every run, whoever starts it, `more` besides."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return kept | {"HOME": "/nonexistent", "LANG": "C.UTF-8", "TZ": "UTC"} | more


class Run:
    """One finished command: its exit code, and its output and error streams as one text, in order."""

    def __init__(self, command, cwd, env=None):
        try:
            done = subprocess.run([str(part) for part in command], cwd=cwd, env=env or environment(), timeout=SECONDS,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            self.code, raw = done.returncode, done.stdout
        except subprocess.TimeoutExpired as late:
            self.code, raw = -1, (late.stdout or b"") + f"\n(stopped after {SECONDS} s)\n".encode()
        self.text = raw.decode("utf-8", "backslashreplace")


def read_tree(folder):
    """Every file below `folder` as {relative path: bytes}, links as their target, folders without files as such."""
    tree = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            tree[name] = b"-> " + os.readlink(path).encode()
        elif path.is_file():
            tree[name] = path.read_bytes()
        elif path.is_dir() and not any(path.iterdir()):
            tree[name + "/"] = b""
    return tree


def text_difference(expected, actual, name=""):
    """A unified difference of two texts, cut to a readable length; empty where they are equal."""
    if expected == actual:
        return ""
    lines = list(difflib.unified_diff(expected.splitlines(), actual.splitlines(), f"expected {name}".strip(),
                                      f"actual {name}".strip(), lineterm=""))
    if not lines:
        return f"{name}: they differ in the ends of lines\n"
    more = [f"… and {len(lines) - MOST_LINES} lines more"] if len(lines) > MOST_LINES else []
    return "\n".join(lines[:MOST_LINES] + more) + "\n"


def tree_difference(expected, actual):
    """How two results of read_tree differ, as text; empty where they are equal."""
    parts = [f"missing: {name}\n" for name in sorted(expected.keys() - actual.keys())]
    parts += [f"not expected: {name}\n" for name in sorted(actual.keys() - expected.keys())]
    for name in sorted(expected.keys() & actual.keys()):
        if expected[name] != actual[name]:
            try:
                parts.append(text_difference(expected[name].decode(), actual[name].decode(), name))
            except UnicodeDecodeError:
                parts.append(f"{name}: {len(expected[name])} bytes expected, {len(actual[name])} other bytes found\n")
    return "".join(parts)


def write_tree(folder, tree):
    """Makes `folder` hold exactly `tree`, leaving files whose bytes are right as they are."""
    folder = pathlib.Path(folder)
    for name in read_tree(folder).keys() - tree.keys() if folder.is_dir() else ():
        (folder / name).unlink()
    for name, content in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)


class Copy:
    """A throw-away copy of a folder (or an empty folder) to run in: `with Copy(source) as folder`."""

    def __init__(self, source=None):
        self.source = source

    def __enter__(self):
        self.top = pathlib.Path(tempfile.mkdtemp(prefix="ayumi-test-"))
        if self.source and pathlib.Path(self.source).is_dir():
            shutil.copytree(self.source, self.top, symlinks=True, dirs_exist_ok=True)
        return self.top

    def __exit__(self, *_):
        subprocess.run(["chmod", "-R", "u+rwX", self.top], check=False)
        shutil.rmtree(self.top, ignore_errors=True)


def main(find, test, approve=None):
    """Runs `test(case)` for each case of `find()` on as many threads as there are cores.

    A test returns None or "" if it passed, else what is wrong. Arguments: names or beginnings of names (all if none), and
    --approve, which calls `approve(case)` for each that fails, so that it expects what happens now; what fails even then, whatever
    is expected, has failed.
    """
    arguments = sys.argv[1:]
    approving = approve is not None and "--approve" in arguments
    wanted = [argument for argument in arguments if not argument.startswith("-")]
    cases = [case for case in find() if not wanted or any(case_name(case).startswith(name) for name in wanted)]
    if not cases and wanted:
        print(f"no case is named {' or '.join(wanted)}")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        results = list(pool.map(lambda case: attempt(test, case), cases))
    failed = 0
    for case, problem in zip(cases, results):
        if problem and approving:
            approve(case)
            print(f"approved: {case_name(case)}")
            problem = attempt(test, case)
        if problem:
            failed += 1
            print(f"FAILED {case_name(case)}\n{indent(problem)}")
    finish(len(cases) - failed, failed or int(bool(wanted) and not cases))


def case_name(case):
    return getattr(case, "name", None) or getattr(case, "__name__", None) or str(case)


def attempt(test, case):
    try:
        return test(case)
    except Exception as problem:  # a broken test is a failed one; the others still run
        return f"{type(problem).__name__}: {problem}"


def indent(text):
    return "".join(f"    {line}\n" for line in text.rstrip("\n").split("\n"))


def finish(passed, failed):
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
