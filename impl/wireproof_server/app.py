"""The composition root: every part of the server is made here and given what it needs."""

from collections.abc import Mapping
from functools import partial
from importlib.metadata import version

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.generation.engine import Engine
from wireproof_server.handlers import PLAIN_BODIES, generation_handlers, response_handlers
from wireproof_server.handlers.call import Call, Handler
from wireproof_server.handlers.health import Health
from wireproof_server.handlers.models import Models
from wireproof_server.handlers.responses.events_of_whole import events_of_whole
from wireproof_server.limits.admission import Admission
from wireproof_server.limits.metering import MeteredEngine
from wireproof_server.limits.request_rate import RequestRateLimit
from wireproof_server.limits.token_quota import TokenQuota
from wireproof_server.log import Logger, build_logger
from wireproof_server.middleware.access_log import AccessLog
from wireproof_server.middleware.cross_origin import CrossOrigin
from wireproof_server.middleware.draining import Drain
from wireproof_server.middleware.errors import Errors
from wireproof_server.middleware.exchange import exchange_of
from wireproof_server.middleware.exchanges import Exchanges
from wireproof_server.middleware.intake import Intake
from wireproof_server.middleware.lifespan import Lifespan
from wireproof_server.mounts import MOUNTS, OPENAI
from wireproof_server.pages.documentation import documentation_pages
from wireproof_server.pages.home import home_pages
from wireproof_server.pages.site import Page, Site
from wireproof_server.prompt_templates import PromptTemplates, read_prompt_templates
from wireproof_server.routing import build_operations, build_router
from wireproof_server.running.responses import Responses
from wireproof_server.security import KeyRing
from wireproof_server.settings import Settings
from wireproof_server.storage.database import Database

HEALTH_PATHS = {"/health": "getHealth", "/health/live": "getLiveness", "/health/ready": "getReadiness"}
LOG_REQUESTS = {"debug", "info"}  # at any other level, writing them would be work for nothing
EXPOSED_HEADERS = (
    "x-request-id",
    "retry-after",
    "x-ratelimit-limit-requests",
    "x-ratelimit-remaining-requests",
    "x-ratelimit-reset-requests",
    "x-ratelimit-limit-tokens",
    "x-ratelimit-remaining-tokens",
    "x-ratelimit-reset-tokens",
)


def build_app(
    settings: Settings,
    engines: Engine | Catalogue,
    *,
    drain: Drain | None = None,
    logger: Logger | None = None,
) -> ASGIApp:
    """The server as an ASGI application, whose lifespan starts and closes the engines and the storage.

    `drain` lets whoever runs the application take it down gently. The lifespan's start fails when an operation of the
    contract has no handler. Raises `StorageUnavailable` for a database URL that is none, and `PromptTemplatesError`.
    """
    catalogue = engines if isinstance(engines, Catalogue) else Catalogue([engines])
    if settings.token_quota:
        catalogue = catalogue.wrapped(MeteredEngine)
    drain = drain or Drain()
    logger = logger or build_logger(settings.log_level, settings.log_format)
    responses = build_responses(settings, drain)
    handlers = build_handlers(catalogue, responses, build_templates(settings), drain)
    operations = build_operations(
        handlers, body_limit=settings.body_limit, body_timeout=settings.body_timeout, plain_bodies=PLAIN_BODIES
    )
    lifespan = partial(
        Lifespan, start=partial(_start, responses, catalogue), close=partial(_close, responses, catalogue)
    )
    app: ASGIApp = build_router(operations, MOUNTS, KeyRing(settings.api_keys), lifespan, build_admission(settings))

    always_served = frozenset(mount.base_path + path for mount in MOUNTS for path in HEALTH_PATHS)
    app = Intake(app, drain=drain, limit=settings.max_concurrent_requests, exempt=always_served)
    app = Site(app, pages=build_pages(catalogue, handlers))
    app = Errors(app, logger=logger)
    if settings.allow_origins:
        app = CrossOrigin(app, origins=settings.allow_origins, exposed_headers=EXPOSED_HEADERS)
    if settings.log_level in LOG_REQUESTS:
        app = AccessLog(app, logger=logger, log_bodies=settings.log_bodies)
    return Exchanges(app)


def build_admission(settings: Settings) -> Admission:
    """The limits of each caller; 0 in the settings is none."""
    return Admission(
        RequestRateLimit(settings.requests_per_minute) if settings.requests_per_minute else None,
        TokenQuota(settings.token_quota) if settings.token_quota else None,
    )


def build_responses(settings: Settings, drain: Drain) -> Responses:
    """What runs and keeps responses."""
    return Responses(
        Database(settings.database_url),
        drain,
        at_once=settings.max_concurrent_requests,
        events_of_whole=events_of_whole,
    )


def build_templates(settings: Settings) -> PromptTemplates:
    """The prompts that requests can name."""
    return PromptTemplates() if settings.prompts_file is None else read_prompt_templates(settings.prompts_file)


def build_handlers(
    catalogue: Catalogue, responses: Responses, templates: PromptTemplates, drain: Drain
) -> Mapping[str, Handler]:
    """Who answers each operationId."""
    models = Models(catalogue)
    health = Health(
        catalogue,
        version=version("wireproof-server"),
        is_draining=lambda: drain.draining,
        is_database_well=responses.healthy,
    )
    return {
        **generation_handlers(catalogue),
        **response_handlers(catalogue, responses, templates),
        "listModels": models.list,
        "retrieveModel": models.retrieve,
        "getHealth": health.health,
        "getLiveness": health.live,
        "getReadiness": health.ready,
    }


def build_pages(catalogue: Catalogue, handlers: Mapping[str, Handler]) -> Mapping[str, Page]:
    """What is served outside the API."""
    return {
        **home_pages(catalogue, version=version("wireproof-server")),
        **documentation_pages(MOUNTS),
        **{path: _at_the_root(operation, handlers[operation]) for path, operation in HEALTH_PATHS.items()},
    }


async def _start(responses: Responses, catalogue: Catalogue) -> None:
    try:
        await responses.start()
        await catalogue.start()
    except BaseException:
        await responses.close()
        raise


async def _close(responses: Responses, catalogue: Catalogue) -> None:
    await responses.close()  # first: what still runs ends as failed, and is kept so
    await catalogue.close()


def _at_the_root(operation_id: str, handler: Handler) -> Page:
    """A health operation below no mount, where orchestrators look for it."""

    async def page(request: Request) -> Response:
        exchange = exchange_of(request.scope)
        exchange.operation_id = operation_id
        return await handler(
            Call(
                operation_id=operation_id,
                mount=OPENAI,
                request_id=exchange.request_id,
                caller=None,
                body=None,
                path={},
                query={},
                receive=request.receive,
            )
        )

    return page
