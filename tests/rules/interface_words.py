"""Every word of the interface in templates/words is used, by a template or by the program."""

import re
import tomllib

from harness import ROOT

STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# In a template: words.section.key, and words.section[…], which takes a key that the program gave.
ASKED = re.compile(r"\bwords\.([a-z_]+)(?:\.([A-Za-z0-9_]+)|\[)")


def in_source():
    """Every string of the program. A key may be put together from up to three of them: "method." + id + "_formula"."""
    return {text for path in (ROOT / "src").rglob("*.cpp") for text in STRING.findall(path.read_text())}


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


TESTS = [every_word_is_used]
