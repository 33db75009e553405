"""Texts that look like markup, scripts or templates are texts on every page, whatever has been approved as expected; every text
key of the format has one in the hostile site."""

import html.parser
import json
import re
import tomllib

from harness import ROOT, Run, program

SITE = ROOT / "tests/sites/hostile-text/site"
PAGES = ROOT / "tests/sites/hostile-text/expected"
# Which files each schema is of.
FILES = {"site": "data/site.toml", "glossary": "data/glossary.toml", "plan": "data/plans/*/plan.toml",
         "indicators": "data/plans/*/indicators/*.toml", "projects": "data/plans/*/projects/*.toml",
         "year": "data/plans/*/years/*/*.toml"}
# Strings of the format that people read, and those that refer to something or are one of the format's own words.
READ = {"code", "symbol", "number", "name", "reading"}
REFERRING = {"category", "change_of", "composite", "difference_of", "document", "figure", "file", "indicator", "into", "kind",
             "members", "parent", "partner", "partners", "picks", "planned", "project", "rating", "reason", "share_of",
             "share_of_total", "source", "sources", "state", "sum_of", "task"}
# Shared with the plan's own indicators; a project's indicators have their project's department.
REFUSED = {("projects", "indicator", "department")}
MARK = re.compile(r"<script>\w+\(\)</script>")
DANGEROUS = {"script", "style", "iframe", "img", "object", "embed", "form", "input", "textarea", "plaintext", "base", "b", "i", "u", "em"}
VOID = {"meta", "link", "br", "hr", "wbr", "input", "img"}
# What the program's own templates have of these, to the attribute: no text can have made it.
OURS = [re.compile(r'<img class="site-logo" src="(?:\.\./)*assets/logo\.svg" width="\d+" height="\d+" alt="[^"<>]*">'),
        re.compile(r'<script src="(?:\.\./)*assets/(?:site|lists|search)\.js" defer>'),
        re.compile(r'<form class="find" role="search" action="(?:\.\./)*search/index\.html" hidden>'),
        re.compile(r'<form role="search" class="search-form">'),
        re.compile(r'<input type="search" name="q" aria-label="[^"<>]*" required>'),
        re.compile(r'<input type="search" id="search-text" name="q" autocomplete="off" spellcheck="false" aria-describedby="search-hint">')]
PROOF = "<script>project()</script>"  # in the project's name


class Reader(html.parser.HTMLParser):
    """Collects what a browser would do more than show, and tags that don't match; keeps the texts."""

    def __init__(self):
        super().__init__()
        self.wrong, self.open, self.texts = [], [], []

    def handle_starttag(self, tag, attributes):
        is_ours = any(ours.fullmatch(self.get_starttag_text()) for ours in OURS)
        if tag in DANGEROUS and not is_ours:
            self.wrong.append(f"<{tag}>")
        for name, value in attributes:
            if name.startswith("on") or name in ("style", "src", "srcdoc") and not is_ours:
                self.wrong.append(f"<{tag} {name}>")
            if name == "href" and ":" in (value or "") and not value.startswith("https://www.example.jp/"):
                self.wrong.append(f"<{tag} href={value}>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> where it doesn't belong")

    def handle_comment(self, data):
        self.wrong.append(f"<!--{data}-->")

    def handle_data(self, data):
        self.texts.append(data)


def hostile_texts_are_inert():
    problems, shown = [], 0
    for path in sorted(PAGES.rglob("*.html")):
        reader = Reader()
        reader.feed(path.read_text())
        reader.close()
        shown += PROOF in "".join(reader.texts)
        problems += [f"{path.relative_to(PAGES)}: {wrong}" for wrong in reader.wrong]
        problems += [f"{path.relative_to(PAGES)}: {tag} is never closed" for tag in reader.open]
    return "\n".join(problems) or ("" if shown else f"no page shows {PROOF}: has the site lost its hostile texts?")


def branches(schema):
    """A value's schema, its alternatives, and those of the members of a list."""
    yield schema
    for part in [schema.get("items"), *schema.get("anyOf", []), *schema.get("oneOf", [])]:
        if part:
            yield from branches(part)


def refers_to(schema):
    return [branch["$ref"].removeprefix("#/$defs/") for branch in branches(schema) if "$ref" in branch]


def is_free(schema):
    """Any string at all is right."""
    return any(branch.get("type") == "string" and not {"enum", "pattern", "format"} & branch.keys()
               for branch in branches(schema))


def text_keys(schema):
    """{(table, key)} of every text; the name of the file's own table is empty. And the keys of READ and REFERRING that are met."""
    texts, strings = set(), set()
    for table, described in {"": schema, **schema["$defs"]}.items():
        for key, of in described.get("properties", {}).items():
            if "text" in refers_to(of) or is_free(of) and key in READ:
                texts.add((table, key))
            elif is_free(of):
                strings.add(key)
    return texts, strings


def strings_in(value):
    if isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings_in(inner)
    elif isinstance(value, str):
        yield value


def hostile_keys(schema, value, table=""):
    """{(table, key)} of what has a "<" in a file."""
    found = set()
    described = schema["$defs"][table] if table else schema
    for key, inner in value.items():
        of = described["properties"][key]
        if any("<" in text for text in strings_in(inner)):
            found.add((table, key))
        for name in refers_to(of):
            if "properties" in schema["$defs"][name]:
                for part in inner if isinstance(inner, list) else [inner]:
                    if isinstance(part, dict):
                        found |= hostile_keys(schema, part, name)
    return found


def every_text_key_is_hostile_somewhere():
    """A new key of the format that takes a text belongs into the hostile site."""
    problems = []
    for kind, pattern in FILES.items():
        schema = json.loads(Run([program("release"), "schema", kind], ROOT).text)
        texts, strings = text_keys(schema)
        found = set()
        for path in SITE.glob(pattern):
            found |= hostile_keys(schema, tomllib.loads(path.read_text()))
        problems += [f"{kind}: no hostile {table + '.' if table else ''}{key}" for table, key in sorted(texts - found)
                     if (kind, table, key) not in REFUSED]
        problems += [f"{kind}: {key} takes any string: is it read (READ) or does it refer (REFERRING)?"
                     for key in sorted(strings - REFERRING)]
    return "\n".join(problems)


# What no page shows: the name of a year's report, and how it words a difference.
# A site of one language names none (two-languages-fallback has a hostile name).
UNSHOWN = {"<script>year()</script>", "<script>difference()</script>", "<script>language()</script>"}


def hostile_texts_are_shown():
    """Else the pages would be inert because nothing of the data is on them."""
    shown = ""
    for path in sorted(PAGES.rglob("*.html")):
        reader = Reader()
        reader.feed(path.read_text())
        shown += "".join(reader.texts)
    marks = {mark for path in SITE.rglob("*.toml") for mark in MARK.findall(path.read_text())}
    unshown = {mark for mark in marks if mark not in shown}
    return "\n".join(f"{mark}: on no page, or no longer an exception" for mark in sorted(unshown ^ UNSHOWN))


TESTS = [hostile_texts_are_inert, every_text_key_is_hostile_somewhere, hostile_texts_are_shown]
