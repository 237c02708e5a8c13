#!/usr/bin/env python3
"""Fails where two headers define different types of one name in one namespace: the linker would take either."""
import collections
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
places = collections.defaultdict(set)
for folder in ("models", "ui", "app"):
    for header in (root / folder).rglob("*.h"):
        text = header.read_text(encoding="utf-8")
        for match in re.finditer(r"^(?:class|struct|enum class|enum) (\w+)(?: final)?(?:\s*:[^;{]*)?\s*\n?\{", text, flags=re.M):
            spaces = re.findall(r"^namespace ([\w:]+) \{", text[: match.start()], flags=re.M)
            closed = set(re.findall(r"^\} // namespace ([\w:]+)", text[: match.start()], flags=re.M))
            space = "::".join(name for name in spaces if name not in closed)
            places[space + "::" + match.group(1)].add(header.relative_to(root).as_posix())
twice = {name: headers for name, headers in places.items() if len(headers) > 1}
for name, headers in sorted(twice.items()):
    print(f"{name} is defined in {' and '.join(sorted(headers))}")
sys.exit(bool(twice))
