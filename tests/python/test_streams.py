# SPDX-License-Identifier: Apache-2.0
"""Units of files block by block, and documents written unit by unit."""

import io

import pytest
import tieuchi
from tieuchi.streams import AssessmentWriter, UnitStream

CSV = "id,name,1.1,1.2b\n" + "".join(f"u{i},Xã {i},{80 + i % 20},{i % 2}\n" for i in range(500))


def test_units_of_a_stream_are_those_that_are_read_at_once(rules):
    text = CSV.encode()
    stream = UnitStream(rules, io.BytesIO(text), block_bytes=100)
    units = list(stream)
    assert stream.is_wide and stream.taken >= len(text)
    assert rules.assess_to_json(units) == rules.assess_to_json(rules.read_units_csv(CSV))


def test_what_is_wrong_is_told_at_the_end(rules):
    text = CSV + "u7,,80,1\n"
    seen = []
    with pytest.raises(tieuchi.DocumentError) as at_once:
        rules.read_units_csv(text)
    with pytest.raises(tieuchi.DocumentError) as in_blocks:
        seen.extend(UnitStream(rules, io.BytesIO(text.encode())))
    assert in_blocks.value.diagnostics == at_once.value.diagnostics


def test_an_exception_of_the_file_arrives(rules):
    class Broken(io.BytesIO):
        def read(self, size=-1):
            raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        UnitStream(rules, Broken())


def test_pieces_of_a_writer_are_the_document(rules):
    units = rules.read_units_csv(CSV)[:9]
    writer = AssessmentWriter(rules)
    pieces = []
    for unit in units:
        writer.add(rules.assess(unit))
        pieces.append(writer.take())
    assert all(pieces)
    assert "".join(pieces) + writer.end() == rules.assess_to_json(units)
    with pytest.raises(tieuchi.Error, match="the document has ended"):
        writer.add(rules.assess(units[0]))
    with pytest.raises(tieuchi.Error, match="other policies"):
        AssessmentWriter(rules, missing="fail").add(rules.assess(units[0]))
