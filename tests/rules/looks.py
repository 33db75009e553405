"""What pages weigh, that both themes keep their contrasts, and that no rating is told by its colour alone."""

import gzip
import itertools
import math
import re
import tomllib

from harness import ROOT, Copy, Run, program

# In bytes; what goes over the line is to be less than half of each.
HTML, SHARED = 40_000, 30_000
LINKED = re.compile(r'<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"')
THEMES = sorted(path.name for path in (ROOT / "themes").iterdir())
TONES = ["good-1", "good-2", "good-3", "poor-3", "poor-2", "poor-1", "other"]


def sent(data):
    return len(gzip.compress(data, 9))


def too_heavy(name, html, linked):
    """What of a project's page is over the limits; `linked` are its style sheets and scripts, as bytes."""
    shared = b"".join(linked)
    measures = {"HTML": (len(html), HTML), "HTML, compressed": (sent(html), HTML // 2),
                "CSS and script": (len(shared), SHARED), "CSS and script, compressed": (sent(shared), SHARED // 2)}
    return [f"{name}: {what} {size:,} bytes, at most {most:,}" for what, (size, most) in measures.items() if size > most]


def linked_from(page):
    """A page's style sheets and scripts, as bytes."""
    addresses = [sheet or script for sheet, script in LINKED.findall(page.read_text())]
    # The page for wrong addresses can be shown anywhere, so it names them from the server's root.
    return [(ROOT / "public" / address[1:] if address.startswith("/") else page.parent / address).read_bytes()
            for address in addresses]


def project_pages_are_light():
    pages = [page for page in sorted((ROOT / "public").rglob("*.html")) if 'class="page-project"' in page.read_text()]
    if not pages:
        return "public/ has no project's page: build the sample first"
    problems = []
    for page in pages:
        linked, name = linked_from(page), str(page.relative_to(ROOT / "public"))
        problems += too_heavy(name, page.read_bytes(), linked) if linked else [f"{name} has no style sheet"]
    return "\n".join(problems)


def weight_would_be_noticed():
    noise = bytes(range(256)) * 200
    heavy = too_heavy("page", noise, [noise]), too_heavy("page", b"", [b"a" * 20_000, b"b" * 10_001])
    return "" if [len(found) for found in heavy] == [2, 1] else f"found {heavy}"


def site_with(top, theme, look=""):
    Run([program("release"), "init", top / "site"], top)
    settings = top / "site/data/site.toml"
    text = re.sub(r"^theme = .*\n", "", settings.read_text(), flags=re.M)
    settings.write_text(f'theme = "{theme}"\n{text}\n{look}')
    return Run([program("release"), "check", "--site", top / "site"], top).text


def themes_keep_their_contrasts():
    """On light and dark screens and on paper; and a colour that falls short is found in each."""
    problems = []
    for theme in THEMES:
        with Copy() as top:
            text = site_with(top, theme)
            problems += [f"{theme}: {text}"] if "theme." in text else []
        for scheme in ("light", "dark", "print"):
            with Copy() as top:
                text = site_with(top, theme, f'[look.{scheme}]\ntext = "#808080"\n')
                problems += [] if "theme.contrast" in text else [f"{theme}: nothing said of grey text ({scheme})"]
    return "\n".join(problems) if THEMES else "there is no theme"


def shape_of(css, tone):
    """What draws the shape of a tone: its --shape, else the one of all, and what else its mark has of its own."""
    own = [body for selector, body in re.findall(r"^([^{}@/\n]+)\{([^}]*)\}", css, re.M)
           if re.search(rf"\.rating-{tone}(?![\w-])", selector)]
    shapes = re.findall(r"--shape:([^;]+)", ";".join(own)) or re.findall(r"^\.rating \{[^}]*--shape:([^;]+)", css, re.M)
    return shapes[-1].strip(), any("border-radius" in body for body in own)


def ratings_have_shapes_of_their_own():
    """In print without colours, and for those who don't see them: no two tones with the same shape."""
    problems = []
    for theme in THEMES:
        css = (ROOT / "themes" / theme / "site.css").read_text()
        shapes = {}
        for tone in TONES:
            shapes.setdefault(shape_of(css, tone), []).append(tone)
        problems += [f"{theme}: {' and '.join(tones)} have the shape {shape}" for shape, tones in shapes.items() if len(tones) > 1]
    return "\n".join(problems)


# What people see who miss the cones for long, middle or short waves: Machado, Oliveira and Fernandes 2009, all of it missing,
# upon linear RGB.
VISIONS = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
RATED = [tone for tone in TONES if tone != "other"] + ["unrated"]
FAR_ENOUGH, FAR_ENOUGH_IN_GREY = 8, 6  # differences in CIELAB; the second in L* alone


def linear(color):
    parts = (int(color[at:at + 2], 16) / 255 for at in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def lab(color, vision="all cones"):
    """CIELAB of a colour as it is seen."""
    light = linear(color)
    red, green, blue = (min(max(sum(a * b for a, b in zip(row, light)), 0), 1) for row in VISIONS[vision])
    xyz = ((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047, 0.2126 * red + 0.7152 * green + 0.0722 * blue,
           (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def colors_on(theme, scheme):
    """As the program has them: what any layer says for the scheme, else the last that was said for light; on dark screens, what the
    theme at the bottom says for light."""
    layers = []
    while theme:
        layers.insert(0, tomllib.loads((ROOT / "themes" / theme / "theme.toml").read_text()))
        theme = layers[0].get("base", "standard") if theme != "standard" else None
    colors = {}
    for layer in layers[:1] if scheme == "dark" else layers:
        colors |= layer.get("light", {})
    for layer in layers:
        colors |= layer.get(scheme, {})
    return {tone: colors[f"rating-{tone}"] for tone in RATED}


def too_near(colors, vision, least):
    seen = {tone: lab(color, vision) for tone, color in colors.items()}
    return [f"{a} and {b} are {math.dist(seen[a], seen[b]):.1f} apart for {vision}"
            for a, b in itertools.combinations(colors, 2) if math.dist(seen[a], seen[b]) < least]


def ratings_differ_whatever_the_vision():
    problems = [f"{theme}, {scheme}: {found}" for theme in THEMES for scheme in ("light", "dark") for vision in VISIONS
                for found in too_near(colors_on(theme, scheme), vision, FAR_ENOUGH)]
    if not too_near({"red": "#b80000", "brown": "#8a5a00"}, "deuteranopia", FAR_ENOUGH):
        problems.append("red and brown should be found to be alike for deuteranopia")
    return "\n".join(problems)


def ratings_differ_in_grey_print():
    problems = []
    for theme in THEMES:
        greys = sorted((lab(color)[0], tone) for tone, color in colors_on(theme, "print").items())
        problems += [f"{theme}: {a} and {b} are {to - at:.1f} apart" for (at, a), (to, b) in zip(greys, greys[1:])
                     if to - at < FAR_ENOUGH_IN_GREY]
    return "\n".join(problems)


def selectors_with(css, declaration):
    """The selectors of the rules that have the declaration, one by one."""
    rules = re.findall(r"([^{}/;]+)\{([^{}]*)\}", css)
    return [one.strip() for selector, body in rules if declaration in body for one in selector.split(",")]


def phrases_are_kept_in_headings_only():
    """Lines of running text and of cells break between any two characters (conventions, section 3)."""
    problems = []
    for sheet in sorted((ROOT / "themes").glob("*/*.css")):
        css = sheet.read_text()
        name = f"{sheet.parent.name}/{sheet.name}"
        problems += [f"{name}: {one} keeps phrases" for one in selectors_with(css, "word-break: auto-phrase")
                     if not re.fullmatch(r"h[1-4]|th|thead th|\.\S*title", one)]
        problems += [f"{name}: {one} is a heading and doesn't" for one in selectors_with(css, "word-break: normal")
                     if re.search(r"\bh[1-4]$|title$", one)]
    return "\n".join(problems)


TESTS = [project_pages_are_light, weight_would_be_noticed, themes_keep_their_contrasts,
         phrases_are_kept_in_headings_only, ratings_have_shapes_of_their_own, ratings_differ_whatever_the_vision,
         ratings_differ_in_grey_print]
