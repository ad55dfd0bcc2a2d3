"""Pages with one fault each, so that a rule that finds nothing any more is noticed."""

from __future__ import annotations

WHOLE = """<!doctype html><html lang="en"><title>Made up</title><body>
<header><a href="/">Home</a></header><nav aria-label="Main"><a href="/today/">Today</a></nav>
<main><h1>A page</h1>{}<h2>A part</h2><form action="/told/">
<fieldset><legend>How was it?</legend>
<label><input type="radio" name="how" value="well">Well</label></fieldset>
<button name="do" value="save">Save</button></form></main></body></html>"""
"""A page on which everything is right."""

TREE = {
    "headings of level 1": "<h1>Another</h1>",
    "from heading": "<h4>Too far down</h4>",
    "an empty heading": "<h2></h2>",
    "not one main part": "<div role=main>Another</div>",
    "an empty landmark": "<nav aria-label=Pages></nav>",
    "two landmarks alike": "<nav aria-label=Main><a href=/plan/>Plan</a></nav>",
    "link without a name": "<a href=/plan/><span aria-hidden=true>Plan</span></a>",
    "button without a name": "<button></button>",
    "textbox without a name": "<p>Name</p><input>",
    "a sign that is read out": "<button>English ✓</button>",
    "link that says only 'More…'": "<a href=/plan/>More…</a>",
    "does about:blank": "<a href=#one>Change</a><a href=#two>Change</a>",
    "does (": "<button name=do value=one>Undo</button><button name=do value=two>Undo</button>",
    "group without a name": "<fieldset><label><input type=checkbox>Rain</label></fieldset>",
    "dialog without a name": "<dialog open>Sure?</dialog>",
    "radio 'Yes' without a question": "<label><input type=radio name=yes>Yes</label>",
    "numbers without": "<fieldset><legend>Pain</legend>"
    + "".join(f"<label><input type=radio name=pain value={each}>{each}</label>" for each in range(11))
    + "</fieldset>",
    "image without a name": "<svg role=img width=9 height=9><path d='M0 0h9v9'/></svg>",
    "a table without headings": "<table><caption>Week</caption><tr><td>1<td>2</table>",
    "a table without a name": "<table><tr><th>Day<th>Pain<tr><td>1<td>2</table>",
    "breaks in": "<p aria-live=assertive>3 minutes left</p>",
    "the place of emergency advice": "<div role=status data-emergency></div>",
}
"""What a rule of the tree says first, and what it says it of."""

IN_THE_PAGE = {
    "not said to be es": "<p>Estas preguntas son para la espalda de las personas que caminan con dolor</p>",
    "not announced, or out of turn: <a": "<p aria-hidden=true><a href=/plan/>Plan</a></p>",
    "not announced, or out of turn: <button": "<button tabindex=3>First of all</button>",
    "aria-describedby leads nowhere: help": "<button aria-describedby=help>Help</button>",
    "the Tab key goes back": "<button tabindex=3>First of all</button>",
}
"""The same of what is not in the tree."""

REFUSED = """<p role=alert class=wrong id=said tabindex=-1 {focus}><a href=#q>Please answer.</a></p>
<input id=q aria-label=Name {describes}>"""
ANNOUNCED = {"focus": "autofocus", "describes": "aria-describedby=said"}
