"""Fails where a text of the interface has no words in translations/*.ts, or words that lost something.

    check_translations.py ROOT LUPDATE ARGUMENTS...

LUPDATE is run with ARGUMENTS from ROOT into new files; the texts found there are held against the files in
ROOT/translations. ventanilla_es.ts holds every text, ventanilla_en.ts those with a number alone.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

FORMS = 2  # one and other, in both languages
PLACEHOLDER = re.compile(r"%L?\d{1,2}|%L?n")
ACCELERATOR = re.compile(r"&(?=\w)")
UNWANTED = {"es": re.compile(r"por favor|[!¡]", re.IGNORECASE), "en": re.compile(r"\bplease\b|!", re.IGNORECASE)}


def read(path):
    """The messages of a file: (context, source, comment) -> message element."""
    messages = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            messages[key] = message
    return messages


def taken(root, lupdate, arguments, language):
    """The messages that are in the sources now."""
    plurals = ["-pluralonly"] if language == "en" else []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "taken.ts"
        subprocess.run([lupdate, *arguments, *plurals, "-source-language", "en_US",
                        "-target-language", f"{language}_US", "-ts", str(path)],
                       cwd=root, check=True, stdout=subprocess.DEVNULL)
        return read(path)


def faults_of_words(source, words, language):
    """What one translation lost, added or should not say."""
    if not words.strip():
        return ["is empty"]
    faults = []
    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(words)):
        faults.append(f"has other placeholders than its source: {words!r}")
    if len(ACCELERATOR.findall(source.replace("&&", ""))) != len(ACCELERATOR.findall(words.replace("&&", ""))):
        faults.append(f"lost or won an accelerator: {words!r}")
    if source.endswith("…") != words.endswith("…"):
        faults.append(f"differs in the ellipsis at its end: {words!r}")
    if words != words.strip() and source == source.strip():
        faults.append(f"has spaces around it: {words!r}")
    if UNWANTED[language].search(words):
        faults.append(f"begs or exclaims: {words!r}")
    return faults


def faults_of_message(source, message, language):
    translation = message.find("translation")
    if translation.get("type"):
        return [f"is {translation.get('type')}"]
    if message.get("numerus") != "yes":
        return faults_of_words(source, translation.text or "", language)
    forms = [form.text or "" for form in translation.iter("numerusform")]
    faults = [] if len(forms) == FORMS else [f"has {len(forms)} plural forms of {FORMS}"]
    for form in forms:
        faults += faults_of_words(source, form, language)
    return faults


def check(root, lupdate, arguments, language):
    """Every fault of one language, a line each."""
    name = f"ventanilla_{language}.ts"
    path = root / "translations" / name
    heading = ElementTree.parse(path).getroot().get("language")
    lines = [] if heading == f"{language}_US" else [f"{name}: its language is {heading}"]
    have, want = read(path), taken(root, lupdate, arguments, language)
    say = lambda key, fault: lines.append(f"{name}: {key[0]}: {key[1]!r}{' (' + key[2] + ')' if key[2] else ''} {fault}")
    for key in want:
        if key not in have:
            say(key, "is missing")
        elif want[key].get("numerus") != have[key].get("numerus"):
            say(key, "is with a number in one place and without in the other")
    for key, message in have.items():
        if key not in want:
            say(key, "is in no source any more")
        else:
            for fault in faults_of_message(key[1], message, language):
                say(key, fault)
    return lines


def main():
    root, lupdate, arguments = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    faults = [line for language in ("es", "en") for line in check(root, lupdate, arguments, language)]
    print("\n".join(faults))
    if faults:
        print(f"{len(faults)} fault(s). ./dev translations takes new texts into the files; their words are added by hand.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
