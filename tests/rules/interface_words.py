"""Every word of the interface in templates/words is used, by a template or by the program; the audit's reasons are the
same on pages, in text and in JSON."""

import re
import tomllib

from harness import ROOT

STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# In a template: words.section.key, and words.section[…], which takes a key that the program gave.
ASKED = re.compile(r"\bwords\.([a-z_]+)(?:\.([A-Za-z0-9_]+)|\[)")


def in_source():
    """Every string of the program. A key may be put together from up to three of them: "method." + id + "_formula"."""
    return {text for path in (ROOT / "src").rglob("*.[ch]*") for text in STRING.findall(path.read_text(errors="replace"))}


def in_templates():
    """(section, key) as asked for; key is None where it comes from the program."""
    asked = set()
    for folder in ("templates", "themes"):
        for path in (ROOT / folder).rglob("*.html"):
            asked |= {(section, key or None) for section, key in ASKED.findall(path.read_text())}
    return asked


def is_put_together(text, strings, most):
    return text in strings or most > 1 and any(
        text[:end] in strings and is_put_together(text[end:], strings, most - 1) for end in range(1, len(text)))


def every_word_is_used():
    strings, asked = in_source(), in_templates()
    unused = []
    for path in sorted((ROOT / "templates/words").glob("*.toml")):
        for section, words in tomllib.loads(path.read_text()).items():
            for key in words:
                from_program = (section, None) in asked and key in strings
                if (section, key) in asked or from_program or is_put_together(f"{section}.{key}", strings, 3):
                    continue
                unused.append(f"{path.relative_to(ROOT)}: nothing uses {section}.{key}")
    return "\n".join(unused)


REASON = re.compile(r"^(by_|why_.+|unexplained$)")
PAIR = re.compile(r'return \{"([^"]*)",\s*"([^"]*)"\};')


def audit_reasons_agree():
    """Of templates/words [audit], by language, and of what explain() says to the reader of the command line."""
    words = [tomllib.loads((ROOT / f"templates/words/{code}.toml").read_text())["audit"] for code in ("ja", "en")]
    on_pages = {tuple(language[key] for language in words) for key in words[0] if REASON.match(key)}
    source = (ROOT / "src/evaluate/audit_message.cpp").read_text()
    begin, end = source.index("Message explain(const AuditFinding&"), source.index("const Message kAsPrinted")
    in_text = set(PAIR.findall(source[begin:end]))
    lines = [f"on pages only: {pair}" for pair in sorted(on_pages - in_text)]
    return "\n".join(lines + [f"in text only: {pair}" for pair in sorted(in_text - on_pages)])


TESTS = [every_word_is_used, audit_reasons_agree]
