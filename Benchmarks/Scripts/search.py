"""Puts the questions of the search benchmark to other engines.

Reads a file with {"documents": [{"id", "title", "text"}], "questions": [text], "locale"} and prints, for each engine that is
installed, {"name", "lists": [[id]], "milliseconds": [number]}: up to ten ids a question, the best first.
"""
import json
import re
import sqlite3
import subprocess
import sys
import time

LIMIT = 10


def words(text):
    return re.findall(r"\w+", text.lower())


def fts5(documents, tokenizer):
    database = sqlite3.connect(":memory:")
    database.execute(f"create virtual table article using fts5(id unindexed, title, text, tokenize='{tokenizer}')")
    database.executemany("insert into article values (?, ?, ?)", [(d["id"], d["title"], d["text"]) for d in documents])

    def ask(question):
        match = " OR ".join(f'"{word}"' for word in words(question))
        sql = "select id from article where article match ? order by rank limit ?"
        return [row[0] for row in database.execute(sql, (match, LIMIT))] if match else []

    return ask


def tantivy(documents, locale):
    import tantivy

    language = {"de": "german", "en": "english"}[locale]
    analyzer = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(64))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.stopword(language))
        .filter(tantivy.Filter.stemmer(language))
        .build()
    )
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("title", tokenizer_name="words")
    builder.add_text_field("text", tokenizer_name="words")
    index = tantivy.Index(builder.build())
    index.register_tokenizer("words", analyzer)
    writer = index.writer()
    for document in documents:
        writer.add_document(tantivy.Document(**{name: [document[name]] for name in ("id", "title", "text")}))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(question):
        query = index.parse_query(" ".join(words(question)), ["title", "text"])
        return [searcher.doc(address)["id"][0] for _, address in searcher.search(query, LIMIT).hits]

    return ask


def postgresql(documents, locale, address):
    """Through psql: one script that makes the table, one that asks. Without times of a single question."""
    language = {"de": "german", "en": "english"}[locale]

    def quoted(text):
        return "'" + text.replace("'", "''") + "'"

    script = ["\\set QUIET on", "begin;", "create temporary table article (id text, words tsvector);"]
    for d in documents:
        title, text = quoted(d["title"]), quoted(d["text"])
        vector = f"setweight(to_tsvector('{language}', {title}), 'A') || to_tsvector('{language}', {text})"
        script.append(f"insert into article values ({quoted(d['id'])}, {vector});")

    def ask_all(questions):
        for question in questions:
            sought = quoted(" ".join(words(question)))
            script.append(
                f"select coalesce(string_agg(id, ' '), '') from (select id from article, (select"
                f" replace(plainto_tsquery('{language}', {sought})::text, '&', '|')::tsquery as query) asked"
                f" where words @@ query order by ts_rank_cd(words, query) desc, id limit {LIMIT}) found;"
            )
        script.append("rollback;")
        command = ["psql", address, "--no-psqlrc", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1"]
        done = subprocess.run(command, input="\n".join(script), capture_output=True, text=True, check=True)
        return [line.split() for line in done.stdout.split("\n")[: len(questions)]]

    return ask_all


def timed(name, ask, questions):
    lists, milliseconds = [], []
    for question in questions:
        start = time.perf_counter()
        lists.append(ask(question))
        milliseconds.append((time.perf_counter() - start) * 1000)
    return {"name": name, "lists": lists, "milliseconds": milliseconds}


def main():
    with open(sys.argv[1], encoding="utf-8") as task:
        asked = json.load(task)
    documents, questions, locale = asked["documents"], asked["questions"], asked["locale"]
    results = [
        timed("SQLite FTS5, unicode61", fts5(documents, "unicode61"), questions),
        timed("SQLite FTS5, porter", fts5(documents, "porter unicode61"), questions),
    ]
    try:
        results.append(timed("tantivy", tantivy(documents, locale), questions))
    except ImportError:
        print("tantivy is not installed (PyPI: tantivy) and not measured.", file=sys.stderr)
    if asked.get("postgresql"):
        lists = postgresql(documents, locale, asked["postgresql"])(questions)
        results.append({"name": "PostgreSQL", "lists": lists, "milliseconds": []})
    json.dump(results, sys.stdout)


main()
