#!/usr/bin/env python3
"""Makes the sample's own records, archive/*.zip, again with the present program: python3 tests/support/remake_records.py

Run it where a change of the program gives other pages, so that `ayumi archive --rebuild-check archive/2024.zip` proves them again
(before that, it says that another program made them). Each is made from its own source, with its year and date; whoever runs
a site of their own never does this: a record that was published stays as it is.
"""

import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build/release/ayumi"


def unpack_source(packed, site):
    """Puts the record's source into `site`; gives what data/snapshot.toml says."""
    with zipfile.ZipFile(packed) as files:
        files.extractall(site / "unpacked")
    bag = site / "unpacked" / packed.stem
    for folder in (bag / "data/source").iterdir():
        shutil.move(folder, site / folder.name)
    info = tomllib.loads((bag / "data/snapshot.toml").read_text(encoding="utf-8"))
    shutil.rmtree(site / "unpacked")
    return info


def remake(packed):
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder)
        info = unpack_source(packed, site)
        if info["edition"] != 1:
            sys.exit(f"{packed.name}: corrected editions of the sample can't be remade yet")
        midnight = datetime.datetime.combine(info["date"], datetime.time(), datetime.timezone.utc)
        environment = {"SOURCE_DATE_EPOCH": str(int(midnight.timestamp())), "LC_ALL": "C.UTF-8"}
        subprocess.run([PROGRAM, "archive", str(info["year"]), "--zip", "--lang", "en"], cwd=site, env=environment, check=True)
        shutil.copyfile(site / "archive" / packed.name, packed)
    return subprocess.run([PROGRAM, "archive", "--rebuild-check", packed, "--lang", "en"], check=False).returncode


def main():
    records = sorted((ROOT / "archive").glob("*.zip"))
    sys.exit(max((remake(packed) for packed in records), default=0))


if __name__ == "__main__":
    main()
