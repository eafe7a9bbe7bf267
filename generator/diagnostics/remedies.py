"""What an editor can do about a finding, by code; a code may do without.

Most findings are settled by a look at the printed page. What the gazette itself prints stays as it is.
"""

from __future__ import annotations

REMEDIES: dict[str, str] = {
    "alias-claimed-twice": "take the old id out of the `aliases` of all notices but one.",
    "appointment-repeated": (
        "see whether an issue with the removal is missing, a name was misread, or two people bear one name."
    ),
    "appointment-unread": "compare with the printed list: the entry lost its end, or a name or post was misread.",
    "article-number-jump": "compare with the printed page, and mend a number that OCR lost or misread.",
    "attachment-not-announced": "see whether the list at the end of the main text lost a line.",
    "attachment-not-printed": (
        "see whether its pages are missing from the text, or its title reads otherwise than announced."
    ),
    "attachment-unlabelled": "put the label back on a line of its own if the printed page has it.",
    "contents-entry-cut-off": "compare with the printed contents, and put the end of the line back.",
    "contents-kind-differs": "compare both places with the printed page; what it prints itself stays as it is.",
    "contents-title-differs": "compare both places with the printed page, and mend the one that OCR misread.",
    "contents-unmatched": (
        "see whether the notice is missing from the text, or its title is damaged or runs on from the line before."
    ),
    "contents-unpaired": "see whether the line of the other language is lost, or broken in two.",
    "correction-mismatch": (
        "set `line` and `printed` right in the sidecar: `printed` stands on that line exactly once, and no other "
        "correction touches it. Remove a correction that the text no longer needs."
    ),
    "date-impossible": "compare with the printed page; for a misprint, add a correction to the sidecar.",
    "eid-duplicate": "compare the numbers with the printed page, and mend one that OCR misread.",
    "facts-conflict": "find out which is right; mend what OCR misread, or correct the sidecar.",
    "head-field-missing": "nothing if it is not printed: the page says that it is unknown. Else put it back.",
    "id-claimed-twice": (
        "see whether the same issue stands twice, under two names: take one file away. Else mend a document number "
        "that OCR misread; if both are right, give one notice another `id` in the sidecar."
    ),
    "instrument-not-found": (
        "see whether the document is missing, or its title is not on a line of its own or reads otherwise."
    ),
    "intake-cells-merged": (
        "look at the printed table: repeat the cell's words in each row that they are said of; leave a sum for all of "
        "these rows where it is."
    ),
    "intake-characters-unknown": "search the text for U+FFFD (\ufffd), and put in what the printed page shows there.",
    "intake-charset-believed": "look whether the characters are those of the page; else say what it is: --encoding.",
    "intake-columns-unread": "compare with the printed page; make each row a line, its cells parted by tabs.",
    "intake-columns-without-rules": "compare with the printed page: each row is a line, its cells parted by tabs.",
    "intake-figures-joined": "compare with the page; part them from what stands before, as with ^ or brackets.",
    "intake-lines-wrapped": (
        "give the PDF or the web page that the text was taken from, or join the lines of each paragraph: each line is "
        "taken for one."
    ),
    "intake-list-unnumbered": "put the numbers in, as the page shows them.",
    "intake-markup-kept": "save the whole page (HTML) and give that; tags that a recognition program left may stay.",
    "intake-picture-unread": "put in what is printed there, from the picture or by a recognition program (OCR).",
    "intake-table-unread": "compare with the printed table: each row is a line, its cells parted by tabs.",
    "intake-text-outside": "take it away, unless it belongs to the text.",
    "intake-text-turned": "put it where it belongs, or take it away if it is a stamp or a watermark.",
    "issue-claimed-twice": (
        "take one file away if both hold the same issue; else mend the number that OCR misread, or state `year`, "
        "`numbers` and `total_number` in the sidecar of the one that prints them wrong."
    ),
    "kind-unknown": (
        "see whether the title lost its end. A kind that the program does not know belongs in "
        "`generator/vocabulary/data/kinds.yml`."
    ),
    "notice-not-in-contents": (
        "see whether the contents lost a line, or a notice was found where none begins: a heading taken for a title."
    ),
    "number-alone": "take the line away if it is a page number; what belongs to a list or a table, put back there.",
    "removal-repeated": (
        "see whether an issue with the appointment in between is missing, a name was misread, or two people bear "
        "one name."
    ),
    "removal-unmatched": "see whether a name or a post was misread in one of the two lists, or an issue is missing.",
    "sidecar-entries-collide": "put all that the sidecar says of one notice into one entry.",
    "sidecar-unmatched": (
        "set the entry's `number` or `position` right; the site and `notices.json` show both as they were read."
    ),
    "table-row-shifted": "compare with the printed table, and put the lost cell back, empty or not.",
    "table-row-width": "compare with the printed table: the header lost a column, or the row has a tab too many.",
    "text-lost": "put the character back in the place of U+FFFD, from the printed page.",
    "text-unplaced": (
        "see what it belongs to: often a title above or below it is damaged. It is published as it is until then."
    ),
    "validity-disagrees": "compare both clauses with the printed page, and mend the date that OCR misread.",
    "validity-unread": "compare the clause with the printed page, and mend the figure that OCR misread in a sidecar.",
}
