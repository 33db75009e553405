"""No page of the sample asks another host for anything; a reader may follow a link, but nothing is fetched unasked."""

import html.parser
import re

from harness import ROOT

OUTSIDE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.I)
CSS_ADDRESS = re.compile(r"(?:@import\s+(?:url\(\s*)?|url\(\s*)[\"']?([^\"')\s;]+)", re.I)
SCRIPT_ADDRESS = re.compile(r"[\"'`](?:https?:|wss?:)?//[\w.-]+", re.I)
# Relations that name an address without fetching it.
NAMED_ONLY = {"canonical", "alternate", "sitemap", "license", "author", "help"}


class Page(html.parser.HTMLParser):
    """Collects the addresses that a browser would fetch on its own or send to."""

    def __init__(self, text):
        super().__init__()
        self.fetched, self.inside = [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        self.inside = tag if tag in ("style", "script") else None
        for name in ("src", "poster", "data", "action", "formaction", "background", "xlink:href", "manifest"):
            self.fetched.append(given.get(name, ""))
        self.fetched += [part.split()[0] for part in given.get("srcset", "").split(",") if part.split()]
        self.fetched += CSS_ADDRESS.findall(given.get("style", ""))
        relations = set(given.get("rel", "").split())
        if tag not in ("a", "area") and not (tag == "link" and relations and relations <= NAMED_ONLY):
            self.fetched.append(given.get("href", ""))
        self.fetched += given.get("ping", "").split()

    def handle_data(self, text):
        if self.inside == "style":
            self.fetched += CSS_ADDRESS.findall(text)
        elif self.inside == "script":
            self.fetched += [found[1:] for found in SCRIPT_ADDRESS.findall(text)]


def outside(name, text):
    """The addresses of other hosts that a file makes a browser ask."""
    if name.endswith((".html", ".svg")):
        fetched = Page(text).fetched
    elif name.endswith(".css"):
        fetched = CSS_ADDRESS.findall(text)
    elif name.endswith((".js", ".mjs")):
        fetched = [found[1:] for found in SCRIPT_ADDRESS.findall(text)]
    else:
        return []
    return sorted({address for address in fetched if OUTSIDE.match(address)})


def no_page_asks_another_host():
    public = ROOT / "public"
    pages = sorted(public.rglob("*"))
    if not any(path.suffix == ".html" for path in pages):
        return "public/ has no page: build the sample first"
    return "\n".join(f"{path.relative_to(public)}: {' '.join(found)}" for path in pages if path.is_file()
                     and (found := outside(path.name, path.read_bytes().decode("utf-8", "replace"))))


def asking_would_be_noticed():
    asking = {
        "a.html": ['<img src="https://a.example/x.png">', '<script src="//a.example/x.js"></script>',
                   '<link rel="stylesheet" href="https://a.example/x.css">', '<img srcset="a.png 1x, https://a.example/b.png 2x">',
                   '<p style="background:url(https://a.example/x.png)">', '<style>@import "https://a.example/x.css";</style>',
                   '<form action="https://a.example/">', '<script>fetch("https://a.example/")</script>',
                   '<link rel="preconnect" href="https://a.example">', '<svg><use xlink:href="https://a.example/#x"/></svg>'],
        "a.css": ["a{background:url('//a.example/x.png')}", "@import url(https://a.example/x.css);"],
        "a.js": ['import("https://a.example/x.js")'],
    }
    quiet = {
        "a.html": ['<a href="https://a.example/">a</a>', '<link rel="canonical" href="https://a.example/">',
                   '<link rel="alternate" hreflang="en" href="https://a.example/en/">', '<img src="../a.png">',
                   '<svg xmlns="http://www.w3.org/2000/svg"></svg>', "<p>url(https://a.example/)</p>"],
        "a.css": ["a{background:url(data:image/svg+xml,%3Csvg%3E)}"],
    }
    wrong = [f"not noticed: {text}" for name, texts in asking.items() for text in texts if not outside(name, text)]
    wrong += [f"wrongly noticed: {text}" for name, texts in quiet.items() for text in texts if outside(name, text)]
    return "\n".join(wrong)


TESTS = [no_page_asks_another_host, asking_would_be_noticed]
