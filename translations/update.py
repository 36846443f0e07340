#!/usr/bin/env python3
"""Brings the translations up to date with the sources and names the texts that lack one.

translations/update.py [ADDITIONS.txt]

Reads every text that the program can say (lupdate, and what lupdate cannot see: texts marked by QT_TRANSLATE_NOOP within calls, in
Words, in the examples and data sets), keeps what mortise_de.ts has for it, and writes the file again. ADDITIONS holds lines
`English => Deutsch`, or `Context|English => Deutsch` where a text means different things; plural forms are joined by ` || `, a line
end is written \\n; `en:English => one || many` gives the English forms of a text with %n, which go to mortise_en.ts. Exit 1 while a text lacks its translation, a placeholder (%1) differs, or the forms of a counted word, written
`%1 {row|rows}` in core, have no count before them or no counterpart.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
TS = ROOT / "translations/mortise_de.ts"
ENGLISH = ROOT / "translations/mortise_en.ts" # the texts with plural forms only: the others are English already
FOLDERS = ("core", "app", "widgets")
LITERAL = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
TR_FUNCTIONS = r"Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)"


def literal(text):
    return "".join(part.encode().decode("unicode_escape").encode("latin1").decode("utf-8") for part in re.findall(r'"((?:[^"\\]|\\.)*)"', text))


def sources():
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".h", ".cpp") and not path.name.startswith("tst_"):
                yield path, re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.M)


def extracted():
    """(context, source, comment) -> whether it has plural forms."""
    texts = dict(sources())
    messages = collections.OrderedDict()

    def add(context, source, comment="", plural=False):
        if source:
            key = (context, source, comment)
            messages[key] = messages.get(key, False) or plural

    # lupdate names some classes without their namespace, and every Words by that word.
    inside = set()
    for text in texts.values():
        if re.search(r"^namespace mortise\b", text, re.M):
            inside |= set(re.findall(r"class (?:\w+ )?(\w+)(?: final)?\s*:[^{;]*\{\s*Q_OBJECT", text))
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "all.ts"
        subprocess.run(["/usr/lib/qt6/bin/lupdate", "-silent", "-no-obsolete", "-locations", "absolute", "-I", ROOT, "-I", ROOT / "core", "-recursive", *FOLDERS,
                        "-ts", out, "-source-language", "en", "-target-language", "de"], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        for context in ET.parse(out).getroot().findall("context"):
            name = context.find("name").text
            for message in context.findall("message"):
                places = [pathlib.Path(os.path.normpath(os.path.join(folder, place.get("filename")))) for place in message.findall("location")]
                if places and all(place.name.startswith("tst_") for place in places):
                    continue
                contexts = {"mortise::" + name if name in inside else name}
                if name == "Words":
                    contexts = {found[1] for place in places if (found := re.search(TR_FUNCTIONS, texts.get(place, "")))}
                for one in contexts:
                    add(one, message.findtext("source"), message.findtext("comment") or "", message.get("numerus") == "yes")
    for text in texts.values():
        for context, source in re.findall(r'(?:QT_TRANSLATE_NOOP|(?<![:\w])translate|QCoreApplication::translate)\(\s*"([^"]+)"\s*,\s*' + LITERAL, text):
            add(context, literal(source))
        if context := re.search(TR_FUNCTIONS, text):
            for source, plural in re.findall(r"\bWords::tr\(\s*" + LITERAL + r"\s*(,\s*nullptr\s*,)?", text):
                add(context[1], literal(source), "", bool(plural))
    for folder in ("examples", "datasets"):
        for path in sorted((ROOT / "resources" / folder).glob("*.json")):
            about = json.loads(path.read_text(encoding="utf-8"))
            add(folder, about.get("title", ""))
            add(folder, about.get("summary", ""))
            for block in about.get("nodes", {}) if folder == "examples" else ():
                add(folder, block)
            for note in about.get("notes", {}).values() if folder == "examples" else ():
                add(folder, note["text"])
    return messages


def well_formed(source, form):
    """Whether the braces of `%1 {row|rows}` are used alike, each after a placeholder and with two forms."""
    def braces(text):
        return re.findall(r"\{[^{}]*\|[^{}]*\}", text)
    counted = all(re.search(r"%\d", form[:form.index(brace)]) and brace.count("|") == 1 for brace in braces(form))
    return counted and bool(braces(source)) == bool(braces(form))


def known(path):
    """What a file has: by context and source, and by source alone."""
    by_context, by_source = {}, {}
    for context in ET.parse(path).getroot().findall("context") if path.exists() else ():
        for message in context.findall("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            source = message.findtext("source")
            by_context[context.find("name").text, source] = forms
            by_source.setdefault(source, forms)
    return by_context, by_source


def additions(path):
    out = {}
    for line in open(path, encoding="utf-8"):
        if " => " in line:
            source, translation = (part.replace("\\n", "\n") for part in line.rstrip("\n").split(" => ", 1))
            out[source] = translation.split(" || ")
    return out


def write(path, language, messages, added):
    """Writes a language's file; prints what it lacks and returns how many texts there are and how many lack something."""
    by_context, by_source = known(path)
    wrong, contexts = 0, collections.OrderedDict()
    prefix = "" if path == TS else f"{language}:"
    for (context, source, comment), plural in messages.items():
        short = context.split("::")[-1]
        forms = added.get(f"{prefix}{short}|{source}") or added.get(prefix + source) or by_context.get((context, source)) or by_source.get(source)
        if forms and (len(forms) != (2 if plural else 1) or any(set(re.findall(r"%\d|%n", form)) != set(re.findall(r"%\d|%n", source)) or not well_formed(source, form) for form in forms)):
            print(f"differs: {source!r} -> {forms}")
            wrong += 1
        elif not forms:
            print(f"{prefix}{short}|" + source.replace("\n", "\\n"))
            wrong += 1
        contexts.setdefault(context, []).append((source, comment, plural, forms))
    quoted = lambda text: escape(text, {'"': "&quot;", "'": "&apos;"})
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}" sourcelanguage="en">']
    for context in sorted(contexts):
        lines += ["<context>", f"    <name>{quoted(context)}</name>"]
        for source, comment, plural, forms in contexts[context]:
            lines += ['    <message numerus="yes">' if plural else "    <message>", f"        <source>{quoted(source)}</source>"]
            if comment:
                lines.append(f"        <comment>{quoted(comment)}</comment>")
            kind = "" if forms else ' type="unfinished"'
            if plural:
                lines += [f"        <translation{kind}>", *(f"            <numerusform>{quoted(form)}</numerusform>" for form in forms or ["", ""]), "        </translation>"]
            else:
                lines.append(f"        <translation{kind}>{quoted(forms[0]) if forms else ''}</translation>")
            lines.append("    </message>")
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>"]) + "\n", encoding="utf-8")
    return len(messages), wrong


def main():
    added = additions(sys.argv[1]) if len(sys.argv) > 1 else {}
    messages = extracted()
    texts, wrong = write(TS, "de", messages, added)
    wrong += write(ENGLISH, "en", {key: plural for key, plural in messages.items() if plural}, added)[1]
    print(f"{texts} texts, {wrong} to do", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
