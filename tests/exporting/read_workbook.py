#!/usr/bin/env python3
"""Prints a workbook as JSON: {sheet: [{cell, kind, value, format}]}; fails where a part is no XML or a formula is there."""
import json
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
parts = {name: ET.fromstring(book.read(name)) for name in book.namelist() if name.endswith((".xml", ".rels"))}
strings = ["".join(text.text or "" for text in item.iter(MAIN + "t")) for item in parts["xl/sharedStrings.xml"]]
styles = parts["xl/styles.xml"]
patterns = {one.get("numFmtId"): one.get("formatCode") for one in styles.iter(MAIN + "numFmt")}
formats = [patterns.get(xf.get("numFmtId"), xf.get("numFmtId")) for xf in styles.find(MAIN + "cellXfs")]
files = {one.get("Id"): "xl/" + one.get("Target") for one in parts["xl/_rels/workbook.xml.rels"]}

sheets = {}
for sheet in parts["xl/workbook.xml"].find(MAIN + "sheets"):
    content = parts[files[sheet.get(REL)]]
    assert not list(content.iter(MAIN + "f")), "a formula"
    cells = []
    for cell in content.iter(MAIN + "c"):
        value = cell.find(MAIN + "v")
        if value is None:
            continue
        is_text = cell.get("t") == "s"
        cells.append({"cell": cell.get("r"), "kind": "text" if is_text else "number",
                      "value": strings[int(value.text)] if is_text else value.text,
                      "format": formats[int(cell.get("s", "0"))]})
    sheets[sheet.get("name")] = cells
print(json.dumps({"sheets": sheets, "charts": sum("/charts/chart" in name for name in book.namelist())}))
