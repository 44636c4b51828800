# The wheel, built with the tools that requirements-dev.lock names by their hashes.
FROM python:3.11-slim AS build
WORKDIR /build
COPY requirements-dev.lock ./
RUN awk '/^[^ ]/ {keep = /^(hatchling|packaging|pathspec|pluggy|tomlkit|trove-classifiers)==/} keep' requirements-dev.lock > tools.lock
RUN pip install --require-hashes -r tools.lock
COPY pyproject.toml README.md ./
COPY graph graph
COPY ingest ingest
COPY queries queries
COPY api api
RUN pip wheel --no-deps --no-build-isolation --wheel-dir wheels .

# What runs: the locked packages and the wheel, nothing for development.
FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock
COPY --from=build /build/wheels /wheels
RUN pip install --no-deps --no-index /wheels/*.whl
RUN useradd --create-home --uid 10001 sanpi
USER sanpi
WORKDIR /home/sanpi
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["sanpi"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
