"""Keys of a Vietnamese keyboard that stayed in a word."""

from hdnd_lint.words.letters.keys import meant_by_keys

_MEANT = {
    "laf": "là",
    "las": "lá",
    "lax": "lã",
    "lar": "lả",
    "laj": "lạ",
    "ddi": "đi",
    "caan": "cân",
    "teen": "tên",
    "coong": "công",
    "trawm": "trăm",
    "mowi": "mơi",
    "twf": "từ",
    "nguwowif": "người",
    "đuwowcj": "được",
    "thựcs": "thực",
    "hộij": "hội",
    "họpw": "họp",
    "nghij": "nghị",
    "ddeef": "đề",
    "tw": "tư",
    "hoaf": "hòa",
    "thuyr": "thủy",
}


def test_each_key_is_read() -> None:
    lacking = [key for key, meant in _MEANT.items() if meant not in meant_by_keys(key)]
    assert lacking == []


def test_a_word_without_such_keys_means_nothing_else() -> None:
    for word in (
        "hội",
        "ban",
        "xã",
        "camera",
        "kg",
    ):
        assert meant_by_keys(word) == ()


def test_a_tone_key_gives_no_second_tone() -> None:
    assert meant_by_keys("thựcs") == ("thực",)
