"""Random delimited files, read by Mortise and by Python's csv module: every cell must be the same.

    python3 csv_against_python.py PATH/TO/csv_cells [FILES=2000] [SEED=0]

The files are made of what goes wrong: quotes anywhere, doubled quotes, line ends of every kind, rows of any length, empty and
long cells. They are read with one and three threads, in blocks of 64 bytes and of 256 KB, with and without AVX2. Rows are
compared after the rules that csv_reader.h states: empty lines left out if there are several columns, short rows filled, surplus
cells left out, line ends at the start and at the end of the file ignored.
"""
import csv
import io
import json
import os
import random
import subprocess
import sys
import tempfile

CELLS = ["", "a", "bc", "1", "-2.5", "x y", " lead", "trail ", '"', '""', '"q"', '"a,b"', '"a""b"', '"line\nbreak"', '"cr\r\nlf"', 'in"side',
         '"closed"more', '"', "é", "日本語", "long" * 30, '"' + "quoted, long " * 20 + '"', "\t", "'", "007", "1e5"]
TAME = ["", "a", "bc", "1", "-2.5", "x y", '"q"', '"a,b"', '"a""b"', '"line\nbreak"', '""', "é", "word" * 9]
SETTINGS = [[], ["--threads", "1"], ["--block", "64", "--threads", "3"], ["--portable"], ["--portable", "--block", "128", "--threads", "2"]]


def make(rng):
    cells = rng.choice([CELLS, TAME, TAME])
    end = rng.choice(["\n", "\r\n", "\r", None])
    columns = rng.randint(1, 6)
    lines = []
    for _ in range(rng.randint(1, 60)):
        n = columns if rng.random() < 0.95 else rng.randint(1, 8)
        lines.append(",".join(rng.choice(cells) for _ in range(n)))
        lines.append(end or rng.choice(["\n", "\r\n", "\r"]))
        if rng.random() < 0.03:
            lines.append(end or "\n")
    text = "".join(lines)
    return text if rng.random() < 0.7 else text[:rng.randint(1, len(text))]


def wanted(text, columns, trim):
    body = text.strip("\r\n")
    rows = []
    for row in csv.reader(io.StringIO(body, newline=""), skipinitialspace=trim):
        if not row and columns > 1:
            continue
        rows.append((row + [""] * columns)[:columns])
    return rows


def stripped(rows):
    rows = [[cell.strip(" \t") for cell in row] for row in rows]
    return [row for row in rows if any(row)]


def main():
    program = sys.argv[1]
    files = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 0)
    csv.field_size_limit(1 << 30)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        texts = [make(rng) for _ in range(files)]
        paths = [os.path.join(folder, f"{i}.csv") for i in range(files)]
        for path, text in zip(paths, texts):
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        for settings in SETTINGS + [["--trim"]]:
            trim = "--trim" in settings
            ran = subprocess.run([program, *settings], input="\n".join(paths) + "\n", capture_output=True, text=True, check=True)
            answers = [json.loads(line) for line in ran.stdout.splitlines()]
            assert len(answers) == files, f"{len(answers)} answers for {files} files"
            for path, text, answer in zip(paths, texts, answers):
                if "error" in answer:
                    good = text.strip("\r\n") == "" or text.strip() == ""
                    expected = "some rows"
                else:
                    expected = wanted(text, answer["columns"], trim)
                    got = answer["rows"]
                    if trim:  # Python does not say which blanks were quoted
                        expected, got = stripped(expected), stripped(got)
                    good = got == expected
                if not good:
                    wrong += 1
                    if wrong <= 5:
                        print(f"{settings}\n  text {text!r}\n  Python {expected}\n  Mortise {answer.get('rows', answer)}")
    print(f"{files} files, {len(SETTINGS) + 1} settings, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
