#!/usr/bin/env python3
"""Makes one big plan twice: as a site of Ayumi's and as a site of Hugo's.

    tests/bench/generate.py PROJECTS FOLDER

FOLDER/ayumi and FOLDER/hugo then hold the same data; FOLDER/facts.json holds what every project's page has to show.
The same number gives the same bytes. All values are whole numbers, so that Hugo's arithmetic is exact too.
"""

import json
import random
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LANGUAGES = ("ja", "en")
YEARS = range(2020, 2025)
PLAN = "area"
PER_FILE = 50  # projects, or a department's results, in one file

ROLES = [("経済成長", "Economic Growth"), ("都市機能", "Urban Functions"), ("生活サービス", "Everyday Services"),
         ("人材育成", "People and Skills")]
FIELDS = [("医療", "Medical Care"), ("福祉", "Welfare"), ("教育", "Education"), ("防災", "Disaster Preparedness"),
          ("環境", "Environment"), ("観光", "Tourism"), ("農林水産", "Farming and Fishing"), ("移住", "Migration")]
TOWNS = [("青葉市", "Aoba City"), ("東川町", "Higashikawa Town"), ("西浜町", "Nishihama Town"),
         ("南野村", "Minamino Village"), ("北沢町", "Kitazawa Town"), ("中原村", "Nakahara Village"),
         ("桜台町", "Sakuradai Town"), ("松島村", "Matsushima Village"), ("白石町", "Shiraishi Town"),
         ("高森町", "Takamori Town")]
SUBJECTS = [("共同研修", "Joint Training"), ("講座開催", "Courses"), ("相談窓口", "Advice Desk"),
            ("広報", "Publicity"), ("体験交流", "Exchange Visits"), ("見守り", "Watching Over"),
            ("販路開拓", "New Sales Channels"), ("除雪協力", "Snow Clearing"), ("図書館連携", "Library Cooperation"),
            ("空き家活用", "Use of Vacant Houses")]
MEASURES = [("参加者数", "Participants", "人", "people"), ("開催回数", "Times held", "回", "times"),
            ("相談件数", "Cases of advice", "件", "cases"), ("利用者数", "Users", "人", "people")]
SENTENCES = [
    ("圏域の住民が必要なサービスを受けられるよう、市町村が役割を分担して取り組みます。",
     "The municipalities share the work so that residents of the area receive the services they need."),
    ("担当者の会議を四半期ごとに開き、課題と改善の方法を共有します。",
     "Staff meet every quarter to share problems and ways to improve."),
    ("広報紙とウェブサイトで参加を呼びかけ、会場を各市町村が持ち回りで用意します。",
     "Residents are invited through newsletters and websites, and the municipalities take turns hosting."),
    ("参加者への聞き取りをもとに、次の年度の内容を見直します。",
     "The contents of the next year are reviewed on the basis of interviews with participants."),
    ("費用は人口に応じて分担し、事務は中心市がまとめて行います。",
     "Costs are shared by population, and the central city does the office work for all."),
]
BANDS = [("A", "順調", "On track", 100), ("B", "概ね順調", "Mostly on track", 75),
         ("C", "やや遅れている", "Slightly behind", 50), ("D", "遅れている", "Behind", None)]
KINDS = [("effect", "効果", "Effects"), ("improvement", "改善点", "Points to improve")]
REASON = ("pending", "−", "集計中", "Being counted")
TITLE = ("大きな計画の進捗報告", "Progress Report of a Big Plan")


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def both(pair):
    return f"{{ ja = {quoted(pair[0])}, en = {quoted(pair[1])} }}"


def words(items):
    return "[" + ", ".join(quoted(item) for item in items) + "]"


def categories():
    for i, role in enumerate(ROLES):
        yield f"role{i + 1}", "", role
        for j, field in enumerate(FIELDS):
            yield f"field{i + 1}-{j + 1}", f"role{i + 1}", field


LEAVES = [identity for identity, parent, _ in categories() if parent]


def sentences(chance, count):
    chosen = chance.sample(SENTENCES, count)
    return "".join(s[0] for s in chosen), " ".join(s[1] for s in chosen)


def make_indicator(chance, number):
    measure = chance.choice(MEASURES)
    first = chance.randint(10, 3000)
    step = chance.randint(0, max(1, first // 10))
    years = []
    for i, year in enumerate(YEARS):
        target = first + i * step
        # One in forty is still being counted; one in twenty is right at a border of the bands, where it can be.
        if chance.random() < 0.025:
            years.append({"year": year, "target": target})
        elif chance.random() < 0.05 and target % 4 == 0:
            years.append({"year": year, "target": target, "actual": target * chance.choice((2, 3, 4)) // 4})
        else:
            years.append({"year": year, "target": target, "actual": max(1, target * chance.randint(30, 140) // 100)})
    return {"id": f"i{number}", "name": (measure[0], measure[1]), "unit": (measure[2], measure[3]), "years": years}


def make_result(chance, year):
    month, day = chance.randint(4, 12), chance.randint(1, 28)
    subject = chance.choice(SUBJECTS)
    names = ("April", "May", "June", "July", "August", "September", "October", "November", "December")
    return {"year": year, "date": (f"{month}月{day}日", f"{names[month - 4]} {day}"),
            "text": (f"{subject[0]}の実施", f"{subject[1]} held"), "value": chance.randint(5, 900),
            "unit": ("人", "people")}


def make_project(chance, number):
    subject, field = chance.choice(SUBJECTS), chance.choice(FIELDS)
    project = {"id": f"p{number:05}", "number": str(number),
               "name": (f"{field[0]}{subject[0]}事業 第{number}号", f"{field[1]}: {subject[1]} No. {number}"),
               "category": LEAVES[chance.randrange(len(LEAVES))],
               "partners": sorted(chance.sample(range(len(TOWNS)), chance.randint(2, 4)))}
    for key, count in (("contents", 3), ("effect", 1), ("narrative", 3)):
        project[key] = sentences(chance, count)
    project["indicators"] = [make_indicator(chance, i + 1) for i in range(2 if number % 5 == 0 else 1)]
    project["results"] = [make_result(chance, year) for year in YEARS]
    project["comments"] = []
    if number % 4 == 0:
        project["comments"].append({"year": YEARS[-1], "partner": chance.choice(project["partners"]),
                                    "kind": chance.choice(KINDS)[0], "text": sentences(chance, 1)})
    return project


def make_projects(count):
    chance = random.Random(20261122)
    return [make_project(chance, number) for number in range(1, count + 1)]


# ---------------------------------------------------------------- Ayumi


class Folder:
    def __init__(self, root):
        self.root = root

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def ayumi_project(project):
    lines = ["[[project]]", f"id = {quoted(project['id'])}", f"number = {quoted(project['number'])}",
             f"name = {both(project['name'])}", f"category = {quoted(project['category'])}",
             f"partners = {words(f't{i}' for i in project['partners'])}",
             f"contents = {both(project['contents'])}", f"effect = {both(project['effect'])}"]
    for indicator in project["indicators"]:
        targets = ", ".join(f"{{ year = {y['year']}, value = {y['target']} }}" for y in indicator["years"])
        lines += ["[[project.indicator]]", f"id = {quoted(indicator['id'])}", f"name = {both(indicator['name'])}",
                  f"unit = {both(indicator['unit'])}", f"targets = [{targets}]"]
    return "\n".join(lines) + "\n"


def ayumi_year(project, year):
    lines = []
    for indicator in project["indicators"]:
        entry = next(y for y in indicator["years"] if y["year"] == year)
        said = f"value = {entry['actual']}" if "actual" in entry else f"reason = {quoted(REASON[0])}"
        lines += ["[[observation]]", f"project = {quoted(project['id'])}", f"indicator = {quoted(indicator['id'])}", said]
    for result in (r for r in project["results"] if r["year"] == year):
        lines += ["[[result]]", f"project = {quoted(project['id'])}", f"date = {both(result['date'])}",
                  f"text = {both(result['text'])}", f"value = {result['value']}", f"unit = {both(result['unit'])}"]
    for comment in (c for c in project["comments"] if c["year"] == year):
        lines += ["[[comment]]", f"project = {quoted(project['id'])}", f"partner = \"t{comment['partner']}\"",
                  f"kind = {quoted(comment['kind'])}", f"text = {both(comment['text'])}"]
    return "\n".join(lines) + "\n"


def ayumi_plan():
    lines = [f"title = {both(TITLE)}", f"first = {YEARS[0]}", f"last = {YEARS[-1]}", 'method = "ratio"',
             'rounding = { digits = 1, mode = "half-up" }', 'share_base = "all-items"',
             f"category_levels = [{both(('役割', 'Role'))}, {both(('分野', 'Field'))}]"]
    for code, ja, en, least in BANDS:
        lines += ["[[scheme.band]]", f"code = {quoted(code)}", f"name = {both((ja, en))}"]
        lines += [f"rate_at_least = {least}"] if least else []
        lines += [f"on_track = {'true' if code in 'AB' else 'false'}"]
    lines += ["[[scheme.reason]]", f"id = {quoted(REASON[0])}", f"name = {both(REASON[2:])}"]
    for identity, parent, name in categories():
        lines += ["[[category]]", f"id = {quoted(identity)}", f"name = {both(name)}"]
        lines += [f"parent = {quoted(parent)}"] if parent else []
    for i, name in enumerate(TOWNS):
        lines += ["[[partner]]", f'id = "t{i}"', f"name = {both(name)}"]
    for identity, ja, en in KINDS:
        lines += ["[[comment_kind]]", f"id = {quoted(identity)}", f"name = {both((ja, en))}"]
    return "\n".join(lines) + "\n"


def write_ayumi(projects, out):
    out.write("data/site.toml", f'title = {both(TITLE)}\nbase_url = "https://bench.example/"\nlanguages = ['
              '{ code = "ja", name = "日本語" }, { code = "en", name = "English" }]\n')
    out.write(f"data/plans/{PLAN}/plan.toml", ayumi_plan())
    for start in range(0, len(projects), PER_FILE):
        part, name = projects[start:start + PER_FILE], f"{start // PER_FILE:04}.toml"
        out.write(f"data/plans/{PLAN}/projects/{name}", "\n".join(map(ayumi_project, part)))
        for year in YEARS:
            out.write(f"data/plans/{PLAN}/years/{year}/{name}", "\n".join(ayumi_year(p, year) for p in part))
    for i, language in enumerate(LANGUAGES):
        for project in projects:
            out.write(f"content/{language}/plans/{PLAN}/projects/{project['id']}.md", project["narrative"][i] + "\n")


# ---------------------------------------------------------------- Hugo


def hugo_project(project, i):
    """A project's page: what it is and what it did, as front matter, which is how Hugo's users keep it."""
    lines = ["+++", f"title = {quoted(project['name'][i])}", f"number = {quoted(project['number'])}",
             f"weight = {project['number']}", f"category = {quoted(project['category'])}",
             f"partners = {words(f't{n}' for n in project['partners'])}",
             f"contents = {quoted(project['contents'][i])}", f"effect = {quoted(project['effect'][i])}"]
    for indicator in project["indicators"]:
        lines += ["[[indicators]]", f"id = {quoted(indicator['id'])}", f"name = {quoted(indicator['name'][i])}",
                  f"unit = {quoted(indicator['unit'][i])}"]
        for entry in indicator["years"]:
            said = f"actual = {entry['actual']}" if "actual" in entry else f"reason = {quoted(REASON[0])}"
            lines += ["[[indicators.years]]", f"year = {entry['year']}", f"target = {entry['target']}", said]
    for result in project["results"]:
        lines += ["[[results]]", f"year = {result['year']}", f"date = {quoted(result['date'][i])}",
                  f"text = {quoted(result['text'][i])}", f"value = {result['value']}", f"unit = {quoted(result['unit'][i])}"]
    for comment in project["comments"]:
        lines += ["[[comments]]", f"year = {comment['year']}", f"partner = \"t{comment['partner']}\"",
                  f"kind = {quoted(comment['kind'])}", f"text = {quoted(comment['text'][i])}"]
    return "\n".join(lines + ["+++", project["narrative"][i], ""])


def hugo_pages():
    """The pages beside the projects': path, layout and parameter. The same addresses as Ayumi's."""
    yield "_index.md", "home", ""
    yield f"{PLAN}/_index.md", "overview", str(YEARS[-1])
    yield f"{PLAN}/projects/_index.md", "listing", ""
    yield f"{PLAN}/categories/_index.md", "categories", ""
    yield f"{PLAN}/partners/_index.md", "partners", ""
    for identity, _, _ in categories():
        yield f"{PLAN}/categories/{identity}.md", "category", identity
    for i in range(len(TOWNS)):
        yield f"{PLAN}/partners/t{i}.md", "partner", f"t{i}"
    for band in BANDS:
        yield f"{PLAN}/ratings/{band[0].lower()}.md", "rated", band[0]
    yield f"{PLAN}/status/continued.md", "listing", ""
    for year in YEARS:
        yield f"{PLAN}/years/{year}.md", "overview", str(year)
    for page in ("trends", "changes", "comments", "method", "audit"):
        yield f"{PLAN}/{page}.md", page, ""


def hugo_names():
    """data/plan.json: names and bands, by language."""
    return {language: {
        "categories": [{"id": c, "parent": parent, "name": name[i]} for c, parent, name in categories()],
        "partners": [{"id": f"t{n}", "name": name[i]} for n, name in enumerate(TOWNS)],
        "bands": [{"code": b[0], "name": b[1 + i], "least": b[3] or 0} for b in BANDS],
        "reasons": {REASON[0]: {"code": REASON[1], "name": REASON[2 + i]}},
        "kinds": [{"id": k[0], "name": k[1 + i]} for k in KINDS],
    } for i, language in enumerate(LANGUAGES)}


def write_hugo(projects, out):
    shutil.copytree(HERE / "hugo", out.root, dirs_exist_ok=True)
    out.write("data/plan.json", json.dumps(hugo_names(), ensure_ascii=False))
    for i, language in enumerate(LANGUAGES):
        for path, layout, key in hugo_pages():
            out.write(f"content/{language}/{path}",
                      f"+++\ntitle = {quoted(layout)}\nlayout = '{layout}'\nkey = '{key}'\n+++\n")
        for project in projects:
            out.write(f"content/{language}/{PLAN}/projects/{project['id']}.md", hugo_project(project, i))


# ---------------------------------------------------------------- what the pages have to show


def shown_year(entry, unit, i):
    target = f"{entry['target']:,}{unit}"
    if "actual" not in entry:
        return [target, REASON[2 + i], "…", REASON[1]]
    tenths = (entry["actual"] * 2000 + entry["target"]) // (2 * entry["target"])
    code = next(b[0] for b in BANDS if b[3] is None or entry["actual"] * 100 >= b[3] * entry["target"])
    return [target, f"{entry['actual']:,}{unit}", f"{tenths // 10:,}.{tenths % 10}%", code]


def suffix(unit, i):
    return " " * i + unit[i]


def facts_of(project, i):
    return {"name": project["name"][i], "partners": [TOWNS[n][i] for n in project["partners"]],
            "category": next(name[i] for c, _, name in categories() if c == project["category"]),
            "indicators": [{"name": x["name"][i], "years": [shown_year(y, suffix(x["unit"], i), i) for y in x["years"]]}
                           for x in project["indicators"]],
            "results": [[r["date"][i], r["text"][i], f"{r['value']:,}{suffix(r['unit'], i)}"]
                        for r in reversed(project["results"])],
            "comments": [c["text"][i] for c in project["comments"]]}


def main():
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    projects = make_projects(count)
    write_ayumi(projects, Folder(folder / "ayumi"))
    write_hugo(projects, Folder(folder / "hugo"))
    facts = {language: {p["id"]: facts_of(p, i) for p in projects} for i, language in enumerate(LANGUAGES)}
    (folder / "facts.json").write_text(json.dumps({"plan": PLAN, "pages": facts}, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
