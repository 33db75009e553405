"""A snapshot is there as a whole or not at all, whatever happens while it is made; one that is there is never touched."""

import random
import signal
import subprocess
import time

from harness import ROOT, Copy, Run, environment, program, read_tree

SITE = ROOT / "tests/broken/base/site"
ENVIRONMENT = environment(SOURCE_DATE_EPOCH="1735689600", LC_ALL="C.UTF-8")
KILLS = 12
SAVES = 12


def archive(site, *arguments):
    return Run([program("release"), "archive", *arguments], cwd=site, env=ENVIRONMENT)


def is_valid(site, name):
    return Run([program("release"), "verify", f"archive/{name}"], cwd=site, env=ENVIRONMENT).code == 0


def half_made(site):
    """What stands in archive/ under a name of its own without being a whole snapshot."""
    return [path.name for path in sorted((site / "archive").glob("[!.]*")) if not is_valid(site, path.name)]


def killed_at_any_point():
    """Killed while it makes a revision: the first edition is as it was, the second whole or not there; the next run works."""
    chance = random.Random(8493)
    with Copy(SITE) as site:
        begun = time.monotonic()
        if archive(site, "2024").code != 0:
            return "the first snapshot wasn't made"
        lasts = time.monotonic() - begun
        former = read_tree(site / "archive/2024")
        killed = 0
        for _ in range(KILLS):
            run = subprocess.Popen([str(program("release")), "archive", "2024", "--revise", "x"], cwd=site, env=ENVIRONMENT,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, lasts))
            run.kill()
            killed += run.wait() == -signal.SIGKILL
            if half_made(site):
                return f"left half made: {half_made(site)}"
        if read_tree(site / "archive/2024") != former:
            return "the first edition was touched"
        last = archive(site, "2024", "--revise", "the last")
        if last.code != 0 or half_made(site):
            return f"the run after it failed: {last.text}"
        return "" if killed else "no run was killed in time"


def two_at_once():
    """One wins, the other says so; nothing is half made."""
    with Copy(SITE) as site:
        runs = [subprocess.Popen([str(program("release")), "archive", "2024"], cwd=site, env=ENVIRONMENT, text=True,
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in range(4)]
        said = [run.communicate()[0] for run in runs]
        codes = sorted(run.returncode for run in runs)
        if codes != [0, 1, 1, 1]:
            return f"exit codes {codes}: {said}"
        losers = [text for run, text in zip(runs, said) if run.returncode]
        silent = [text for text in losers if "archive" not in text or "no snapshot was made" not in text and "already" not in text]
        return f"a loser doesn't say why: {silent}" if silent else "".join(half_made(site))


def full_disk():
    """On a file system too small for it, at several sizes: nothing half made, and a plain message. Needs the right to mount."""
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode != 0:
        return ""
    program_path = program("release")
    for size in (120, 300, 600):
        script = (f"mount -t tmpfs -o size={size}k none archive && {program_path} archive 2024; code=$?; "
                  "ls archive; exit $code")
        with Copy(SITE) as site:
            (site / "archive").mkdir()
            run = Run(["unshare", "-rm", "sh", "-c", script], cwd=site, env=ENVIRONMENT)
            if "mount:" in run.text:
                return ""
            if run.code != 1 or "no space" not in run.text or "\n2024" in run.text:
                return f"{size} KiB: exit code {run.code}: {run.text}"
    return ""


def same_bytes_each_time():
    """Two snapshots and their zip files, made in two places, are the same; and built again from their own source."""
    trees = []
    for _ in range(2):
        with Copy(SITE) as site:
            if archive(site, "2024", "--zip").code != 0:
                return "no snapshot was made"
            trees.append(read_tree(site / "archive"))
            check = archive(site, "--rebuild-check", "archive/2024")
            if check.code != 0:
                return f"built again it is another: {check.text}"
    return "" if trees[0] == trees[1] and "2024.zip" in trees[0] else "the two differ"


def saved_meanwhile():
    """Data that are saved again and again while it is made: it fails and says so, or its source gives its site."""
    with Copy(SITE) as site:
        results = site / "data/plans/town/years/2024/results.toml"
        texts = [results.read_text(), results.read_text().replace("value = 90", "value = 91")]
        made = 0
        for number in range(SAVES):
            run = subprocess.Popen([str(program("release")), "archive", "2024", *(["--revise", "x"] if made else [])], cwd=site,
                                   env=ENVIRONMENT, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE)
            while run.poll() is None:
                number += 1
                (site / "saved").write_text(texts[number % 2])
                (site / "saved").rename(results)
                time.sleep(0.002)
            said = run.stderr.read()
            if run.returncode == 0:
                made += 1
                name = "2024" if made == 1 else f"2024-{made}"
                check = archive(site, "--rebuild-check", f"archive/{name}")
                if check.code != 0:
                    return f"its source gives another site: {check.text}"
            elif "run this again" not in said:
                return f"exit code {run.returncode}: {said}"
        return "".join(half_made(site))


TESTS = [killed_at_any_point, two_at_once, full_disk, same_bytes_each_time, saved_meanwhile]
