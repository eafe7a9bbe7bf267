"""The register of diagnostic codes: severity, meaning, and an example of what calls for each."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Severity(enum.Enum):
    """How bad a finding is: an error blocks publication, a warning wants a look, a note is for the record."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def __lt__(self, other: Severity) -> bool:
        order = [Severity.ERROR, Severity.WARNING, Severity.NOTE]
        return order.index(self) < order.index(other)


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding; a `marked` one is shown to readers too, where it stands on the page."""

    severity: Severity
    meaning: str
    example: str
    marked: bool = False


REGISTER: dict[str, Code] = {
    "alias-claimed-twice": Code(
        Severity.ERROR,
        "An old id in a sidecar is another notice's id or old id too, or the notice's own; it can lead to one only.",
        "aliases: [mzf-2021-12] for two notices",
    ),
    "appointment-repeated": Code(
        Severity.NOTE,
        "One name is put into one post twice, and no personnel list of the archive takes it out of it in between.",
        "张军为某局局长 in two lists, and no removal",
    ),
    "appointment-unread": Code(
        Severity.NOTE,
        "An entry of a personnel list gives no appointment: its people or its post could not be told.",
        "孙立、 at the end of a page, and nothing behind it",
        marked=True,
    ),
    "article-number-jump": Code(
        Severity.WARNING,
        "An article's number does not follow the one before it.",
        "第五条 comes after 第三条",
        marked=True,
    ),
    "attachment-not-announced": Code(
        Severity.NOTE,
        "An attachment is printed that the list at the end of the main text does not name.",
        "附件3 is printed; the list ends with 2",
    ),
    "attachment-not-printed": Code(
        Severity.WARNING,
        "The main text announces an attachment that is not found behind it.",
        "附件：1. … 2. … and only one of them is printed",
    ),
    "attachment-unlabelled": Code(
        Severity.NOTE,
        "An attachment's title stands without its label; the label shown is taken from the list of attachments.",
        "the title of 附件3 alone, between 附件2 and 附件4",
    ),
    "characters-odd": Code(
        Severity.WARNING,
        "Characters that are not printed inside Chinese text: private ones, drawing characters, doubled marks.",
        "检查，，及时修缮",
        marked=True,
    ),
    "columns-read-across": Code(
        Severity.WARNING,
        "Lines of two columns seem to be read across each other, so that the sentences make no sense.",
        "配备救生衣 城墙巡查由区文物部门 和救生圈",
        marked=True,
    ),
    "contents-entry-cut-off": Code(
        Severity.WARNING,
        "A line of the printed contents has neither page nor number, as if its end were cut off.",
        "Circular on Printing and Issuing the Plan for …",
    ),
    "contents-kind-differs": Code(
        Severity.NOTE,
        "The title over a notice ends in another kind than its line of the printed contents.",
        "通告 over the text, 通知 in the contents",
        marked=True,
    ),
    "contents-title-differs": Code(
        Severity.WARNING,
        "Contents and body print different titles for one notice.",
        "工作方案 in the contents, 实施方案 over the text",
    ),
    "contents-unmatched": Code(
        Severity.WARNING,
        "A line of the printed contents has no notice in the body.",
        "a number that stands over no notice",
    ),
    "contents-unpaired": Code(
        Severity.NOTE,
        "A line of one language's contents has no counterpart in the other's.",
        "an English entry without a Chinese one",
    ),
    "correction-mismatch": Code(
        Severity.ERROR,
        "A correction in the sidecar does not fit what its line says now.",
        "printed: 二○二一 on a line that does not hold it",
    ),
    "date-impossible": Code(
        Severity.WARNING, "A printed date is no day of the calendar.", "2021年2月30日", marked=True
    ),
    "eid-duplicate": Code(
        Severity.WARNING,
        "Two provisions of one notice print the same number; the later one's anchor has a suffix.",
        "two articles 第三条 in one instrument",
    ),
    "facts-conflict": Code(
        Severity.WARNING,
        "The issue states one fact in two ways; the first is used.",
        "总第 426 期 on the cover, No. 425 in the English contents",
    ),
    "foreign-words": Code(
        Severity.WARNING,
        "A word or a letter of another language stands inside Chinese text, probably in the place of a Chinese one.",
        "修缮城墙 and 护城河",
        marked=True,
    ),
    "head-field-missing": Code(
        Severity.NOTE,
        "A head field that most notices have is not printed.",
        "a circular without a document number",
    ),
    "heading-without-text": Code(
        Severity.WARNING,
        "A numbered heading has nothing below it, although the others have: its text may be lost.",
        "五、组织保障, and the next thing is 附件1",
    ),
    "id-claimed-twice": Code(
        Severity.ERROR,
        "Two notices claim one id; the later one has a provisional suffix until a sidecar sets an id.",
        "two notices numbered 某政发〔2021〕12号",
    ),
    "instrument-not-found": Code(
        Severity.WARNING,
        "The notice issues a document whose title is not found behind its main text.",
        "现将《某办法》印发 without 某办法 below",
    ),
    "intake-cells-merged": Code(
        Severity.WARNING,
        "A cell of a PDF's or a web page's table stands beside several rows; `new` wrote it in the first of them only.",
        "a remark printed once beside two streets, which the second one's row lacks",
    ),
    "intake-characters-unknown": Code(
        Severity.WARNING,
        "The fonts of a PDF do not tell some characters of a page; `new` put U+FFFD in the place of each.",
        "a middle dot set with a code that its font's encoding lacks",
    ),
    "intake-charset-believed": Code(
        Severity.WARNING,
        "A web page holds too little everyday Chinese to tell its encoding by; `new` read it in the one it states.",
        "a list of names in a page that says gbk",
    ),
    "intake-columns-unread": Code(
        Severity.WARNING,
        "Lines of a PDF have gaps that stand below one another, as in a table, but `new` could make no rows of them.",
        "three rows of a table without rules, with a line across the columns between them",
    ),
    "intake-columns-without-rules": Code(
        Severity.NOTE,
        "Words of a PDF stand below one another behind gaps, without rules; `new` took the lines as rows of a table.",
        "组 长：张 军, a gap, 副市长 on several lines",
    ),
    "intake-figures-joined": Code(
        Severity.WARNING,
        "A page sets figures above or below the line that have no form there; `new` wrote them on the line.",
        "5<sup>3.5</sup>, which has become 53.5",
    ),
    "intake-lines-wrapped": Code(
        Severity.WARNING,
        "Many lines of a text are equally long and end in mid-sentence, as if they ended where the paper did.",
        "a text in which no line has more than 35 characters",
    ),
    "intake-list-unnumbered": Code(
        Severity.WARNING,
        "A web page numbers a list in a way that `new` cannot write: its entries have no numbers in the text.",
        "a list with the style `hebrew`",
    ),
    "intake-markup-kept": Code(
        Severity.WARNING,
        "A text begins with a tag, as part of a web page does; `new` took it as plain text, with all its tags.",
        "the text of a page without <html>, copied from its source",
    ),
    "intake-picture-unread": Code(
        Severity.WARNING,
        "A picture stands on a page of a PDF or in a web page: what it shows is not in the text that `new` wrote.",
        "a table as an image in a web page",
    ),
    "intake-table-unread": Code(
        Severity.WARNING,
        "Rules in a PDF draw a table that `new` could not read, not in full, or not where it stands.",
        "a grid drawn as hundreds of short lines",
    ),
    "intake-text-outside": Code(
        Severity.WARNING,
        "Some text of a PDF stands beside its page, where no reader sees it; `new` put it at the end of the page.",
        "a printer's mark below the page's edge",
    ),
    "intake-text-turned": Code(
        Severity.WARNING,
        "Some text of a PDF's page runs in another direction than the rest; `new` put it at the end of the page.",
        "a stamp across the page",
    ),
    "issue-claimed-twice": Code(
        Severity.WARNING,
        "Two files claim to be one issue: the same year and number, one number of double issues, or one total number.",
        "2024年第3期 over two texts",
    ),
    "kind-unknown": Code(
        Severity.WARNING,
        "The title ends in no known kind of document.",
        "a title that ends in neither 通知 nor 意见 nor another kind",
    ),
    "mark-unpaired": Code(
        Severity.NOTE,
        "A bracket or a quotation mark has no partner in its paragraph.",
        "开展“平安渡口行动",
        marked=True,
    ),
    "notice-not-in-contents": Code(
        Severity.WARNING,
        "A notice of the body stands in no line of the printed contents.",
        "a circular that the contents do not list",
    ),
    "number-alone": Code(
        Severity.WARNING,
        "A number stands alone between blank lines: a page number that no others confirm, or text; it is published.",
        "12 on a line of its own, and no 11 or 13 a page away",
    ),
    "number-out-of-order": Code(
        Severity.WARNING,
        "The printed number of a provision or row does not follow that of the one before it, or is printed twice.",
        "（四） comes after （二）",
        marked=True,
    ),
    "removal-repeated": Code(
        Severity.NOTE,
        "One name is taken out of one post twice, and no personnel list of the archive puts it back in between.",
        "李明的某局局长职务 in two lists that remove",
    ),
    "removal-unmatched": Code(
        Severity.NOTE,
        "A name is taken out of a post that has one holder, and the last list that speaks of it appoints another name.",
        "李明 is removed as 某局局长, where the list before appoints 张军",
    ),
    "roster-words-loose": Code(
        Severity.WARNING,
        "Words in a roster belong to none of its members: a name, or the post they go on from, was lost.",
        "局长 alone in a row, without a name",
        marked=True,
    ),
    "script-mixed": Code(
        Severity.NOTE,
        "A line changes between traditional and simplified script; what was read there wants a second look.",
        "各區應當檢查城牆，发现裂缝的应当报告",
    ),
    "sentence-repeated": Code(
        Severity.WARNING,
        "Words are printed twice where they hardly were in the gazette; others may have been lost for them.",
        "应当及时报告，应当及时报告",
        marked=True,
    ),
    "sidecar-entries-collide": Code(
        Severity.ERROR,
        "Two entries of a sidecar, one by position and one by number, mean the same notice; only the first is used.",
        "position: 3 and number: 某政发〔2021〕12号, which is the third notice",
    ),
    "sidecar-unmatched": Code(
        Severity.ERROR,
        "The sidecar says something of a notice that the issue does not hold.",
        "number: 某政发〔2021〕99号, which stands over no notice",
    ),
    "table-row-realigned": Code(
        Severity.NOTE,
        "A table row lacks a cell; what the columns hold shows which one, and the others were moved to their places.",
        "a name and figures, one column too far to the left",
    ),
    "table-row-shifted": Code(
        Severity.WARNING,
        "A table row lacks a cell, or its cells contradict their columns, and nothing shows which are misplaced.",
        "two cells of words under three columns of words",
    ),
    "table-row-width": Code(
        Severity.WARNING,
        "A table row has more cells than its header.",
        "five cells under a header of four",
    ),
    "text-cut-off": Code(
        Severity.WARNING,
        "A paragraph ends, or begins, in mid-sentence.",
        "裂缝清单由",
        marked=True,
    ),
    "text-lost": Code(
        Severity.WARNING,
        "A replacement character (U+FFFD) marks where a character was lost before the text came here.",
        "某�路",
        marked=True,
    ),
    "text-unplaced": Code(
        Severity.WARNING,
        "Text that belongs to no known part; it is published as unplaced text.",
        "a stray line between two notices",
    ),
    "validity-disagrees": Code(
        Severity.WARNING,
        "Two clauses give one document two dates of entry into force or of expiry; the notice is given neither.",
        "现予公布，自2022年5月1日起施行 and 本办法自2022年6月1日起施行",
    ),
    "validity-unread": Code(
        Severity.WARNING,
        "A clause says until when the document holds, in figures that cannot be read; the notice is given no end.",
        "本通知自2022年4月1日起施行，有效期至2O27年3月31日",
    ),
}
