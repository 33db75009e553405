"""Every page of the built sample says that it is one, and names the public reports that it was made from; its KPIs are theirs."""

import html
import re
import tomllib

from harness import ROOT

SITE = tomllib.loads((ROOT / "data/site.toml").read_text())
PLANS = {path.parent.name: tomllib.loads(path.read_text()) for path in sorted((ROOT / "data/plans").glob("*/plan.toml"))}


def language_of(page):
    first = page.relative_to(ROOT / "public").parts[0]
    return first if first in [language["code"] for language in SITE["languages"]] else SITE["languages"][0]["code"]


RECORD = re.compile(r"/public/archive/\d")


def pages_name_their_sources():
    wrong = []
    # Not those of records, which are of other sites and other times.
    pages = sorted(page for page in (ROOT / "public").rglob("*.html") if not RECORD.search(page.as_posix()))
    for page in pages:
        name, language = page.relative_to(ROOT / "public"), language_of(page)
        plans = [plan for id, plan in PLANS.items() if id in name.parts] or PLANS.values()
        documents = [document["title"][language] for plan in plans for document in plan["document"]]
        text = html.unescape(page.read_text())
        wrong += [f"{name} lacks: {line}" for line in [SITE["notice"][language], *documents] if line not in text]
    return "\n".join(wrong) if pages else "there is no page"


# The KPI means that the prefecture's report prints, which are to come out of its 30 indicators.
KPIS = {"company-dx": "33.0%", "all-industries": "66.5%", "work-styles": "22.9%", "children-schools": "62.6%",
        "safe-society": "43.5%", "resident-services": "63.1%", "efficiency": "54.3%", "digital-talent": "31.0%"}
VALUE = re.compile(r'class="headline-main">.*?<span class="figure">(.*?)</span>(.*?)</dd>', re.S)


def computed_kpis_are_those_published():
    """A value that differed from the published one would be marked behind the figure."""
    wrong = []
    for kpi, printed in KPIS.items():
        for root in ("", "en/"):
            found = VALUE.search((ROOT / f"public/{root}aomori-dx/composites/{kpi}/index.html").read_text())
            if not found or found.groups() != (printed, ""):
                wrong.append(f"{root}{kpi}: {found.groups() if found else 'no value'}, printed: {printed}")
    return "\n".join(wrong)


TESTS = [pages_name_their_sources, computed_kpis_are_those_published]
