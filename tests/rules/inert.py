"""Texts that look like markup, scripts or templates are texts on every page, whatever has been approved as expected."""

import html.parser
import re

from harness import ROOT

PAGES = ROOT / "tests/sites/hostile-text/expected"
DANGEROUS = {"script", "style", "iframe", "img", "object", "embed", "form", "input", "textarea", "plaintext", "base", "b", "i", "u", "em"}
VOID = {"meta", "link", "br", "hr", "wbr", "input"}
# What the program's own templates have of these, to the attribute: no text can have made it.
OURS = [re.compile(r'<script src="(?:\.\./)*assets/(?:site|search)\.js" defer>'),
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


TESTS = [hostile_texts_are_inert]
