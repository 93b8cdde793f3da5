"""Measurements that take longer than a test, each a command: `python -m benchmarks.read`, `python -m benchmarks.silver`."""
