"""The pages, in a real browser."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page

from tests.conformance.reports.conftest import judged
from wireproof.reports.comparing import Column, comparison
from wireproof.reports.html_report import html_report
from wireproof.reports.report import report

Opening = Callable[..., Any]


@pytest.fixture
async def opens(browser: Browser, tmp_path: Path) -> AsyncIterator[Opening]:
    """Opens a page offline; at the end nothing may have gone wrong in it."""
    complaints: list[str] = []

    async def opened(html: str, width: int = 1000) -> Page:
        file = tmp_path / "page.html"
        file.write_text(html, "utf-8")
        context = await browser.new_context(viewport={"width": width, "height": 800}, offline=True)
        page = await context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(request.url))
        await page.goto(file.as_uri())
        return page

    yield opened
    assert complaints == []


async def shown(page: Page) -> list[str]:
    return [str(await each.get_attribute("id")) for each in await page.locator(".clause:visible").all()]


async def test_a_report_shows_what_went_wrong_first_and_hides_what_passed(
    opens: Opening, sample: dict[str, Any]
) -> None:
    page = await opens(html_report(sample))
    assert await page.locator("h1").inner_text() == "Wireproof: nonconformant"
    assert await shown(page) == ["chat.stop.honoured", "chat.error", "errors.envelope", "chat.seed"]


async def test_the_filters_show_and_hide_verdicts_and_find_words(opens: Opening, sample: dict[str, Any]) -> None:
    page = await opens(html_report(sample))
    await page.get_by_label("passed 1").check()
    assert "chat.answer.id" in await shown(page)
    await page.get_by_label("failed 1").uncheck()
    assert "chat.stop.honoured" not in await shown(page)
    await page.get_by_role("searchbox").fill("SENTENCE errors")
    assert await shown(page) == ["errors.envelope"]
    await page.get_by_role("searchbox").fill("nothing like it")
    assert await page.get_by_text("No clause matches.").is_visible()


async def test_a_clause_opens_to_its_evidence_and_nothing_in_it_is_run(opens: Opening, sample: dict[str, Any]) -> None:
    page = await opens(html_report(sample))
    clause = page.locator("[id='chat.stop.honoured']")
    await clause.locator("summary").first.click()
    assert await clause.get_by_text("it was late").is_visible()
    assert await clause.locator(".curl").is_visible()
    assert "$OPENAI_API_KEY" in await clause.locator(".curl").inner_text()
    assert await page.title() == "Wireproof: http://127.0.0.1:1/v1 is nonconformant"


async def test_a_link_to_a_clause_opens_it_whatever_the_filters_say(opens: Opening, sample: dict[str, Any]) -> None:
    page = await opens(html_report(sample))
    await page.evaluate("location.hash = 'chat.answer.id'")
    await page.locator("[id='chat.answer.id'][open]").wait_for()
    assert "chat.answer.id" in await shown(page)


async def test_a_report_is_readable_on_a_narrow_screen(opens: Opening, sample: dict[str, Any]) -> None:
    page = await opens(html_report(sample), width=400)
    await page.locator("[id='chat.stop.honoured'] summary").first.click()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 400


async def test_a_comparison_shows_first_where_the_targets_differ(opens: Opening, sample: dict[str, Any]) -> None:
    other = report(judged(failing=False))
    page = await opens(comparison([Column("one", sample), Column("two", other)]))
    rows = page.locator("tbody tr:visible")
    assert await rows.locator("code").all_inner_texts() == ["chat.error", "chat.stop.honoured"]
    await page.get_by_role("checkbox").uncheck()
    assert await rows.count() == 7
