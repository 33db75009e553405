"""Every page of the built sample says that it is one, and names the public reports that it was made from."""

import html
import tomllib

from harness import ROOT

SITE = tomllib.loads((ROOT / "data/site.toml").read_text())
PLANS = {path.parent.name: tomllib.loads(path.read_text()) for path in sorted((ROOT / "data/plans").glob("*/plan.toml"))}


def language_of(page):
    first = page.relative_to(ROOT / "public").parts[0]
    return first if first in [language["code"] for language in SITE["languages"]] else SITE["languages"][0]["code"]


def pages_name_their_sources():
    wrong = []
    pages = sorted((ROOT / "public").rglob("*.html"))
    for page in pages:
        name, language = page.relative_to(ROOT / "public"), language_of(page)
        plans = [plan for id, plan in PLANS.items() if id in name.parts] or PLANS.values()
        documents = [document["title"][language] for plan in plans for document in plan["document"]]
        text = html.unescape(page.read_text())
        wrong += [f"{name} lacks: {line}" for line in [SITE["notice"][language], *documents] if line not in text]
    return "\n".join(wrong) if pages else "there is no page"


TESTS = [pages_name_their_sources]
