"""What must hold of a page and is not in its tree: languages, the way of the Tab key, where the focus is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import CDPSession, Page

MOST_STOPS = 250
FOREIGN = """([lang, other, words]) => {
  const marks = new RegExp(words, 'giu'), said = document.documentElement.lang
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = said === lang ? [] : [`the page says it is ${said}`]
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const within = text.parentElement
    if (within.closest('script, style, template, textarea') || !within.checkVisibility()) continue
    if (within.closest('[lang]').lang === other) continue
    const few = new Set(text.data.toLowerCase().match(marks)).size < 3
    if (!few) found.push(`not said to be ${other}: ${text.data.trim()}`)
  }
  return found
}"""
"""Script: what is written in the other language, and does not say so."""
WORDS = {
    "en": r"(?<![\p{L}\p{M}])(the|of|and|with|for|is|to|in|from|that)(?![\p{L}\p{M}])",
    "es": r"(?<![\p{L}\p{M}])(el|los|las|de|que|para|con|por|del|una|y)(?![\p{L}\p{M}])",
}
"""Words so frequent that three of them in one piece of text give a language away."""
HIDDEN_STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex]')]
  .filter(one => one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden' && one.checkVisibility())
  .filter(one => one.closest('[aria-hidden="true"], [role="none"]') || one.tabIndex > 0)
  .map(one => `the keyboard comes to what is not announced, or out of turn: ${one.outerHTML.slice(0, 90)}`)"""
"""Script: what the keyboard reaches though nothing announces it, or before its turn."""
DEAD_ENDS = """() => ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for'].flatMap(mark =>
  [...document.querySelectorAll(`[${mark}]`)].flatMap(one => one.getAttribute(mark).split(/\\s+/)
    .filter(id => id && !document.getElementById(id)).map(id => `${mark} leads nowhere: ${id}`)))"""
"""Script: names and descriptions that are meant to be there and are not."""
LISTENS = """() => {
  const page = document.documentElement
  if (!page.stops) page.addEventListener('focusin', ({ target }) => { page.stops.push(target) })
  document.activeElement?.blur()
  page.stops = []
}"""
TURNS = """() => {
  const words = one => one.outerHTML.slice(0, 80), found = []
  const follows = (one, before) => before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
  const { stops: round } = document.documentElement
  const first = round.findIndex(one => round.every(each => each === one || follows(each, one)))
  const stops = [...round.slice(first), ...round.slice(0, first)] // it began where the focus was
  stops.forEach((one, n) => {
    const before = stops[n - 1]
    if (before && !follows(one, before))
      found.push(`the Tab key goes back: from ${words(before)} to ${words(one)}`)
  })
  const open = document.querySelector('dialog:modal') ?? document
  const groups = new Set(stops.filter(one => one.type === 'radio').map(one => one.name))
  const all = [...open.querySelectorAll('a[href], button, input, select, textarea, summary')]
  const missed = all.filter(one => one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden')
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && !stops.includes(one))
    .filter(one => one.type !== 'radio' || !groups.has(one.name))
  return [...found, ...missed.map(one => `the Tab key never comes to ${words(one)}`)]
}"""
"""Script: what the Tab key leaves out, and where it leaves the order of reading."""
LED_TO = """() => {
  const { activeElement: on } = document, alert = on?.closest('[role=alert]')
  if (!alert) return [`the focus is not on what is wrong, but on ${on?.outerHTML.slice(0, 60)}`]
  const describes = one => (one.getAttribute('aria-describedby') ?? '').split(/\\s+/).filter(Boolean)
    .some(id => document.getElementById(id)?.matches('.wrong, .wrong *, :has(.wrong)'))
  return [...alert.querySelectorAll('a[href^="#"]')].flatMap(link => {
    const to = document.getElementById(link.hash.slice(1))
    if (!to) return [`${link.hash} leads nowhere`]
    const among = [to, to.closest('fieldset'), ...to.querySelectorAll('input, select, textarea, fieldset')]
    const isWhole = to.querySelectorAll('fieldset').length > 1 // it is about no single question
    if (isWhole || among.some(one => one && describes(one))) return []
    return [`at ${link.hash} nothing says what is wrong`]
  })
}"""
"""Script: whether the focus is on what is wrong, and each question that it leads to says it, too."""


def in_the_right_language(page: Page, lang: str) -> Iterator[str]:
    """The page says which language it is in, and so does every part in the other one."""
    other = {"en": "es", "es": "en"}[lang]
    yield from page.evaluate(FOREIGN, [lang, other, WORDS[other]])


def told_apart_from_what_is_hidden(page: Page) -> Iterator[str]:
    """The keyboard comes to nothing that is not announced; what describes something is there."""
    yield from page.evaluate(HIDDEN_STOPS)
    yield from page.evaluate(DEAD_ENDS)


def goes_round_by_keyboard(page: Page, devtools: CDPSession) -> Iterator[str]:
    """With Tab one comes to everything there is, in the order in which it is read."""
    page.evaluate(LISTENS)
    presses_tab(page, devtools)
    yield from page.evaluate(TURNS)


def presses_tab(page: Page, devtools: CDPSession) -> None:
    """Tab, until the page has been gone through."""
    key: dict[str, Any] = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
    for _ in range(MOST_STOPS // 10):
        for _ in range(10):
            devtools.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **key})
        if page.evaluate(ROUND):
            return


ROUND = """() => {
  const { stops } = document.documentElement, again = stops.indexOf(stops[0], 1)
  if (again > 0) stops.length = again
  return again > 0
}"""
"""Script: whether the Tab key has come back to where it began."""


def announces_what_is_wrong(page: Page) -> Iterator[str]:
    """The focus is on what is wrong, and each question that it leads to is described by it."""
    yield from page.evaluate(LED_TO)
