"""The newsroom generator for KPU public relations: read, check, plan, render, publish."""

__version__ = "0.1.0"
