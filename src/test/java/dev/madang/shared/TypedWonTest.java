package dev.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedWonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0              | 0
            12000          | 12000
            12,000         | 12000
            12,000원       | 12000
            ₩1,234,567     | 1234567
            ￦5,000        | 5000
            12 000 원      | 12000
            1 234 567      | 1234567
            5 만 원        | 50000
            1억 2,000만 5천 원 | 120005000
            '12,000　원'   | 12000
            ３０,０００     | 30000
            ３０，０００    | 30000
            5만            | 50000
            5만원          | 50000
            5만 원         | 50000
            ５만           | 50000
            3만5천         | 35000
            3만 5천원      | 35000
            3만5천2백      | 35200
            3만5000        | 35000
            3만5,000원     | 35000
            1만5           |
            3만50          | 30050
            5천            | 5000
            3백            | 300
            1.5만          | 15000
            0.5만원        | 5000
            1,500만        | 15000000
            1억            | 100000000
            1억2,000만5천  | 120005000
            12억           | 1200000000
            1000000000000  | 1000000000000
            """)
    void anAmountIsWhatAPersonMeans(String typed, Long won) {
        assertThat(TypedWon.read(typed).map(Won::amount).orElse(null)).isEqualTo(won);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "원",
                "₩",
                "만",
                "12000.50",
                "12,000.00",
                "-3000",
                "−3000",
                "1e5",
                "약 5만원",
                "50,00",
                "5,0000",
                ",500",
                "1,2,3",
                "3천5만",
                "5만5만",
                "3만12천",
                "3만50000",
                "1.23456만",
                "0x10",
                "오만원",
                "5만~6만",
                "5-6만",
                "NaN",
                "１ｅ５",
                "5만5천5",
                "1000000000001",
                "99999999999999999999",
                "2만억",
                "5000 7000",
                "1 2 0 0 0",
                "10,000 20,000",
                "5 000 00",
                "5²",
                "③",
                "½만",
                "١٢٠٠٠"
            })
    void whatCouldMeanAnotherIsNone(String typed) {
        assertThat(TypedWon.read(typed)).isEmpty();
    }
}
