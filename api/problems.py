"""Turns every error into the one shape, with the status that the table of outcomes names."""

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.outcome import outcome
from graph.errors import SanpiError

LOG = logging.getLogger("sanpi.api")


def problem(status: int, code: str, message: str) -> JSONResponse:
    """Give the answer that says what went wrong."""
    return JSONResponse({"error": {"code": code, "message": message}}, status)


def add_problems(app: FastAPI) -> None:
    """Have the app answer in this shape whatever happens."""
    app.add_exception_handler(SanpiError, _known)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(Exception, _unknown)


def _known(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, SanpiError)
    found = outcome(error)
    return problem(found.status, found.code, str(error))


def _invalid(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    said = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
    return problem(400, "usage", f"请求有误 · the request is not valid: {said}")


def _refused(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    code = {404: "not_found", 405: "method"}.get(error.status_code, "http")
    return problem(error.status_code, code, str(error.detail))


def _unknown(request: Request, error: Exception) -> JSONResponse:
    LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    return problem(500, "error", "服务内部出错，详见日志 · an error inside the server; see its log")
