"""The sample site comes out with the same bytes whatever the surroundings are."""

import shutil

from harness import ROOT, Copy, Run, environment, program, read_tree

PARTS = ("data", "content", "templates", "themes")


def built(workers=2, umask=0o022, subfolder="site", **surroundings):
    """The tree of the sample, built in a copy of its own."""
    with Copy() as top:
        site = top / subfolder
        site.mkdir(parents=True)
        for part in PARTS:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, site / part)
        command = ["bash", "-c", f'umask {umask:03o} && exec "$@"', "build", program("release"), "build", "--out",
                   top / "out", "--workers", workers]
        run = Run(command, cwd=site, env=environment(**surroundings))
        if run.code != 0 or not (top / "out/index.html").is_file():
            raise RuntimeError(f"exit code {run.code}\n{run.text}")
        return read_tree(top / "out")


def same(one, other):
    """The names whose bytes differ, as a test's answer."""
    names = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    return f"{len(names)} files differ: {' '.join(names[:10])}" if names else ""


def one_worker_makes_what_many_make():
    many = built(workers=7)
    return same(built(workers=1), many) or ("" if len(many) > 10 else "the sample has next to no files")


def surroundings_leave_no_trace():
    here = built(TZ="UTC", LANG="C", umask=0o022)
    there = built(TZ="Pacific/Kiritimati", LANG="ja_JP.UTF-8", LC_ALL="ja_JP.UTF-8", HOME="/", umask=0o077,
                  subfolder="別の場所/a b")
    return same(here, there)


def difference_would_be_noticed():
    return "" if same({"a": b"1"}, {"a": b"2"}) and same({}, {"a": b""}) and not same({"a": b"1"}, {"a": b"1"}) else "it isn't"


TESTS = [one_worker_makes_what_many_make, surroundings_leave_no_trace, difference_would_be_noticed]
