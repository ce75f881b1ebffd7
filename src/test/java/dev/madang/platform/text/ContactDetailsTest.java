package dev.madang.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-1234-5678로 연락 주세요",
                "01012345678",
                "010 1234 5678",
                "010.1234.5678",
                "010 - 1234 - 5678",
                "(010)1234-5678",
                "0 1 0 1 2 3 4 5 6 7 8",
                "０１０-１２３４-５６７８",
                "0️⃣1️⃣0️⃣1234 5678",
                "010\u200b1234\u200b5678",
                "공일공 일이삼사 오육칠팔",
                "공1공-1234-5678",
                "o1o 1234 5678",
                "+82 10-1234-5678",
                "82-10-1234-5678",
                "019-234-5678",
                "02-345-6789",
                "(02) 345-6789",
                "031 234 5678",
                "070-1234-5678",
                "전화:010-1234-5678.",
                "연락처.010-1234-5678",
                "010ㅡ1234ㅡ5678",
                "010–1234–5678",
                "010,1234,5678",
                "010*1234*5678",
                "010 12 34 56 78",
                "010에 1234에 5678",
                "+82 (0)10 1234 5678",
                "0082 10 1234 5678",
                "821012345678",
                "공 일 공 일 이 삼 사 오 육 칠 팔",
                "공일공일이삼사오육칠팔",
                "0212345678",
                "07012345678",
                "0507-1234-5678",
                "031)123-4567",
                "문의 1588-1234",
                "Telephone 1588-1234",
                "문의번호 1644 0000",
                "1.010-1234-5678",
                "82 10 1234 5678",
                "82 01012345678",
                "isbn 010-1234-5678"
            })
    void telephones(String text) {
        assertThat(ContactDetails.in(text)).hasValue(ContactDetails.PHONE);
        assertThat(ContactDetails.in(ContactDetails.without("앞 " + text + " 뒤")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minji@example.com",
                "MINJI @ naver.com 으로 주세요",
                "minji(at)gmail.com",
                "minji 골뱅이 naver 닷 컴",
                "ｍｉｎｊｉ＠ｎａｖｅｒ．ｃｏｍ",
                "minji골뱅이지메일닷컴",
                "minji@naver,com",
                "minji@naver",
                "minji at gmail dot com",
                "민지@한메일.넷",
                "minji(a)naver.com",
                "minji@naver. com"
            })
    void addresses(String text) {
        assertThat(ContactDetails.in(text)).hasValue(ContactDetails.EMAIL);
        assertThat(ContactDetails.in(ContactDetails.without("앞 " + text + " 뒤")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "국민은행 123456-12-123456",
                "신한 110-123-456789 김민지",
                "카카오뱅크 3333-01-2345678",
                "카뱅 3333012345678",
                "계좌번호: 302 1234 5678 91",
                "입금은 1002-345-678901로",
                "110-123-456789",
                "KB 123456 12 123456",
                "송금 국민 110-120-456780",
                "카카오 3333 01 2345678",
                "352 1234 5678 53 농협",
                "1002345678901 우리은행",
                "새마을 9002-1234-5678-1",
                "케이뱅크 100.123.456789"
            })
    void accounts(String text) {
        assertThat(ContactDetails.in(text)).hasValue(ContactDetails.ACCOUNT);
        assertThat(ContactDetails.in(ContactDetails.without("앞 " + text + " 뒤")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "하루 12,000원, 보증금 150,000원이에요",
                "1,000,000원짜리예요",
                "2026-07-01부터 2026-07-05까지",
                "2026.01.02 ~ 2026.01.10 비어 있어요",
                "01/06/2026 ~ 01/10/2026",
                "07.01-07.05, 09:00-18:00",
                "RTX 4090, i7-13700K, EOS-R5, A7M4",
                "모델명 SM-G991N, FX-7040-1000",
                "270 x 150 x 120 mm, 2.5kg",
                "1000-2000-3000원",
                "렌즈 24-70mm 70-200mm 100-400mm",
                "ISBN 978-89-123-4567-8",
                "사업자 등록번호 123-45-67890",
                "4인용 텐트 2박 3일",
                "국민 텐트 4인용 300x300",
                "우리 동네 3분 거리, 5000원 할인",
                "하나 더 드려요 12000",
                "토스트 기계 2024-12-25 샀어요",
                "5.000@2",
                "@madang 인스타",
                "일이삼사오육칠팔구 숫자 카드",
                "이 의자는 일일 대여만 해요",
                "해상도 1920-1080-60",
                "A4 용지 210-297, 80g",
                "시간당 1,234,567,890 번 돌아요",
                "모터 0.1112223333 A",
                "용량 10000mAh 20000mAh",
                "1588-1592년 갑옷 모형",
                "바코드 8801234567890",
                "우리 가게는 2026-07-01 10시에 열어요",
                "부산 해운대 2026 07 01 14:00부터",
                "토스트 기계 2024-12-25 10만원에 샀어요",
                "산업용 선반 1200 900 1800",
                "대구 1200-800-755mm",
                "Dimensions 1200 800 305",
                "하나 10000 20000 30000",
                "0, 1, 6, 7, 8, 9, 10, 11호",
                "1588-1599번 부품",
                "Meet at noon. Please be on time",
                "지도에서 네이버 점심 맛집 찾기",
                "골뱅이 소면 점심",
                "크기 021 x 34 x 56 cm",
                "8801234567890 국민 텐트",
                "2026-07-01 10시 우체국 앞",
                "소수 0.0212345678",
                "소수 0.0112345678",
                "ISBN 0321125215",
                "ISBN-10: 0195153448",
                "11,010,000 / 12,000원",
                "모델번호 1588 1234",
                "일련 번호 16881234",
                "호텔 hotel 1800 2400",
                "문의 1600-2000원",
                "번호 1500 2000",
                "우리 아이 책 9788932917245",
                "카카오프렌즈 인형 8801234567890",
                "상자 1200 805 305 우체국 택배",
                "크기 82 105 120 300",
                "제조번호 2023-0112-3456",
                "Pick up @ station. Bring your ID"
            })
    void neither(String text) {
        assertThat(ContactDetails.in(text)).isEmpty();
        assertThat(ContactDetails.without(text)).isEqualTo(text);
    }
}
