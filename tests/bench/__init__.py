"""Benchmarks: what this server does beside what the same machine can do at all, measured in the same run.

`python -m tests.bench [name …]` prints one JSON object a line. How to read it: `docs/how-to/read-the-benchmarks.md`.
"""
