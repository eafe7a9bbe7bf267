from __future__ import annotations

import pytest

from generator.notation.numbers import (
    NUMBER,
    find_english_number,
    read_number,
    read_order,
    read_order_serial,
    read_registration,
    read_serial_title,
)


@pytest.mark.parametrize(
    "printed",
    [
        *(
            "云政办字〔2022〕44号",
            "云政办字[2022]44号",
            "云政办字（2022）44 号",
            "云政办字【2022】44號",
            "云政办字﹝2022﹞44号",
        ),
        *("云 政 办 字〔 2022 〕44 号", "（云政办字〔2022〕44号）", "云政办字〔2022〕第44号", "云政办字〔2022年〕44号"),
        *("云政办字〔202 2〕44号", " 云政办字〔2022〕044号 "),
    ],
)
def test_forms_of_a_document_number(printed: str) -> None:
    number = read_number(printed)
    assert number is not None
    assert (number.text, number.prefix, number.year, number.serial) == ("云政办字〔2022〕44号", "云政办字", 2022, 44)
    assert not number.order


@pytest.mark.parametrize(
    "printed",
    [
        *("云政办字〔2022〕号", "云政办字2022年44号", "〔2022〕44号", "云〔2022〕44号", "云政办字〔22〕44号"),
        *("根据云政办字〔2022〕44号，", "云政办字〔2022〕44号文件", "QZF〔2022〕44号", ""),
    ],
)
def test_what_is_no_document_number(printed: str) -> None:
    assert read_number(printed) is None


def test_numbers_in_running_text() -> None:
    text = "《甲办法》（云政发〔2019〕3号）和云政字〔2020〕4号同时废止"
    assert [(m["year"], m["serial"]) for m in NUMBER.finditer(text)] == [("2019", "3"), ("2020", "4")]


@pytest.mark.parametrize(
    ("printed", "serial"),
    [
        ("云州市人民政府令第279号", 279),
        ("云州市人民政府令 第 279 号", 279),
        ("云州市人民政府令279号", 279),
        ("云州市人民政府令第十二号", 12),
    ],
)
def test_orders(printed: str, serial: int) -> None:
    number = read_order(printed)
    assert number is not None
    assert (number.text, number.prefix, number.order) == (f"云州市人民政府令第{serial}号", "云州市人民政府", True)


@pytest.mark.parametrize(
    "printed", ["云州市人民政府令", "第279号", "云州市人民政府令第号", "按云州市人民政府令第9号，办理"]
)
def test_what_is_no_order(printed: str) -> None:
    assert read_order(printed) is None


@pytest.mark.parametrize(
    ("printed", "serial"),
    [
        ("第279号", "279"),
        ("（第 12 号）", "12"),
        ("第十二号", "十二"),
        ("第号", None),
        ("279号", None),
        ("第2期", None),
    ],
)
def test_serials_of_orders(printed: str, serial: str | None) -> None:
    assert read_order_serial(printed) == serial


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("YZCR-2022-002004", "YZCR-2022-002004"),
        ("YZCR—2022—0020004", "YZCR-2022-0020004"),
        ("YZCR - 2022 － 002004", "YZCR-2022-002004"),
        ("登记号：YZCR-2022-002004", "YZCR-2022-002004"),
        ("规范性文件登记号 YZCR-2022-002004", "YZCR-2022-002004"),
        ("YZCR-22-002004", None),
        ("yzcr-2022-002004", None),
        ("YZCR-2022-002004号", None),
        ("电话 0532-2022-002004", None),
    ],
)
def test_registration_numbers(printed: str, number: str | None) -> None:
    assert read_registration(printed) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Circular on Walls (YZF [2022] No.12)", ("YZF", 2022, 12)),
        ("Circular on YZF [2019] No. 1 (YZBF〔2022〕No. 3)", ("YZBF", 2022, 3)),
        ("Circular on Walls", None),
        ("Plan [2022] No.12", None),
    ],
)
def test_english_numbers(text: str, found: tuple[str, int, int] | None) -> None:
    number = find_english_number(text)
    assert (number[:3] if number else None) == found


@pytest.mark.parametrize(
    "printed", ["通知\t云政发〔2022〕4号", "通知\n云政发〔2022〕4号", "云政\t发〔2022〕4号", "云政发〔2022〕\n4号"]
)
def test_a_number_reads_across_no_cell_and_no_line(printed: str) -> None:
    assert read_number(printed) is None
    found = NUMBER.search(printed)
    assert found is None or ("\t" not in found[0] and "\n" not in found[0])


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("云州市人民政府令（第12号）", ("云州市人民政府", "令", "12")),
        ("云州市人民代表大会公告 第七号", ("云州市人民代表大会", "公告", "七")),
        ("云州市人民政府令2024年第3号", ("云州市人民政府", "令", "2024年第3")),
        ("云州市人民政府公告", None),
        ("关于公告\t第3号", None),
    ],
)
def test_body_word_and_serial_on_one_line(printed: str, found: tuple[str, str, str] | None) -> None:
    assert read_serial_title(printed) == found


def test_the_year_of_an_order() -> None:
    number = read_order("云州市人民政府令 2024年第3号")
    assert number is not None
    assert (number.text, number.year, number.serial) == ("云州市人民政府令2024年第3号", 2024, 3)
    assert read_order_serial("（2024年第3号）") == "2024年第3"
