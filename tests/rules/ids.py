"""An id stands once on a page: the page's own never meet those of headings in narratives, whatever these are called."""

import collections
import re

from harness import ROOT

ID = re.compile(r'\sid="([^"]*)"')
OF_NARRATIVE = re.compile(r"n\d+-")  # narrative_id_prefix


def golden_pages():
    return sorted((ROOT / "tests/sites").glob("*/expected/**/*.html"))


def ids_are_given_once():
    problems, own = [], 0
    for path in golden_pages():
        ids = collections.Counter(ID.findall(path.read_text()))
        own += any(f"n1-{id}" in ids for id in ids)
        problems += [f"{path.relative_to(ROOT)}: {id} stands {count} times" for id, count in ids.items() if count > 1]
    if not own:
        problems.append("no golden page has a heading called like a part of its own: the rule would see nothing")
    return "\n".join(problems)


def templates_leave_ids_of_narratives_alone():
    """A part of a page whose id began like that of a narrative's heading could meet one."""
    return "\n".join(f"{path.relative_to(ROOT)}: id {id}" for folder in ("templates", "themes")
                     for path in sorted((ROOT / folder).rglob("*.html"))
                     for id in ID.findall(path.read_text()) if OF_NARRATIVE.match(id))


TESTS = [ids_are_given_once, templates_leave_ids_of_narratives_alone]
