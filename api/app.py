"""The HTTP application: a factory over a store; every module of `api.routes` holds a router."""

import pkgutil
from importlib import import_module
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware

from api import routes
from api.headers import SafeHeaders
from api.models import Problem
from api.problems import add_problems

LOOPBACK = ("127.0.0.1", "localhost")
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": words}
    for status, words in (
        (400, "请求有误 · the request is not valid"),
        (403, "只读，不许这样做 · read-only: this may not be done"),
        (404, "未找到 · not found"),
        (413, "超出限额 · a limit was reached"),
        (422, "文件读不了 · a document that cannot be read"),
        (503, "存储不可用 · the store is not available"),
    )
}


def create_app(store: Any, *, hosts: tuple[str, ...] = LOOPBACK) -> FastAPI:
    """Give the application over this store; it answers only to these host names."""
    app = FastAPI(
        title="sanpi 三批图谱",
        version=version("sanpi"),
        description="项目、企业、区县、批次与产业的图谱，每条事实都有原文 · "
        "a graph of projects, companies, districts, batches and sectors; every fact has its sentence",
        docs_url=None,
        redoc_url=None,
        responses=PROBLEMS,
    )
    app.state.store = store
    for module in pkgutil.iter_modules(routes.__path__):
        app.include_router(import_module(f"{routes.__name__}.{module.name}").router)
    add_problems(app)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    app.add_middleware(SafeHeaders)
    return app
