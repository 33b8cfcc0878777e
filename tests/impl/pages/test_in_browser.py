"""The pages as a person sees them."""

from typing import Any

import pytest
from playwright.async_api import Browser, Page, Request

from wireproof_contract import documents

OPERATIONS = [
    f"{method.upper()} {path}"
    for path, item in documents.load("openapi-3.1.json")["paths"].items()
    for method in item
    if method in {"get", "post", "delete"}
]


class Watched:
    """A page, and everything it complained about or asked other hosts for."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self._url = url
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._see)

    def _hear(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)

    def _see(self, request: Request) -> None:
        if not request.url.startswith((self._url, "data:", "blob:")):
            self.foreign.append(request.url)


@pytest.fixture
async def watched(browser: Browser, server: Any) -> Any:
    page = await browser.new_page(base_url=server.url)
    yield Watched(page, server.url)
    await page.close()


async def test_the_documentation_lists_every_operation_without_complaint(watched: Any) -> None:
    await watched.page.goto("/docs")
    blocks = watched.page.locator(".opblock-summary")
    await blocks.first.wait_for()
    shown = [
        f"{await block.locator('.opblock-summary-method').inner_text()} "
        f"{(await block.locator('.opblock-summary-path').get_attribute('data-path'))}"
        for block in await blocks.all()
    ]
    assert sorted(shown) == sorted(OPERATIONS)
    assert watched.complaints == []
    assert watched.foreign == []


async def test_an_operation_can_be_tried_with_the_key(watched: Any, server: Any) -> None:
    page = watched.page
    await page.goto("/docs")
    await page.get_by_role("button", name="Authorize").first.click()
    await page.locator(".auth-container input").first.fill(server.key)
    await page.locator(".auth-container").first.get_by_role("button", name="Apply credentials").click()
    await page.get_by_role("button", name="Close").last.click()
    block = page.locator(".opblock", has=page.locator("[data-path='/models']"))
    await block.locator(".opblock-summary").click()
    await block.get_by_role("button", name="Execute").click()
    answer = block.locator(".live-responses-table tbody .response-col_status").first
    await answer.wait_for()
    assert (await answer.inner_text()).startswith("200")
    assert watched.complaints == []


@pytest.mark.long  # a real browser renders every schema
async def test_every_operation_can_be_unfolded_without_complaint(watched: Any) -> None:
    page = watched.page
    await page.goto("/docs")
    await page.locator(".opblock-summary").first.wait_for()
    for block in await page.locator(".opblock").all():
        await block.locator(".opblock-summary").click()
        await block.locator(".opblock-body").wait_for()
    assert watched.complaints == []
    assert await page.locator(".errors-wrapper").count() == 0


async def test_the_start_page_says_what_runs_and_leads_on(watched: Any) -> None:
    page = watched.page
    await page.goto("/")
    assert await page.title() == "Wireproof"
    text = await page.locator("main").inner_text()
    assert "scripted" in text
    assert "plays a script" in text
    for name, path in (("Documentation", "/docs"), ("OpenAPI document", "/openapi.json")):
        assert await page.get_by_role("link", name=name).get_attribute("href") == path
    assert watched.complaints == []
    assert watched.foreign == []
