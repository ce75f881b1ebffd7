package dev.madang.sandbox.demo.club;

import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * What a club of the demo does together: one meet-up that is over and a series of those to come, and what its leader has written.
 *
 * @param inDays when the next is
 * @param weeks how many of them follow each other
 */
record Happening(
        String title,
        String text,
        String place,
        String address,
        LocalTime time,
        int minutes,
        int capacity,
        int inDays,
        int weeks,
        String notice,
        String noticeText) {

    static final Map<String, Happening> OF_CLUBS = Map.of(
            "hikers",
            new Happening(
                    "북한산 대남문 오르기",
                    "구기동에서 올라 대남문을 지나 북한산성으로 내려와요. 네 시간 걸려요.\n\n물과 간식, 등산 스틱을 챙겨 주세요.",
                    "이북오도청 정류장",
                    "서울 종로구 비봉길 64",
                    LocalTime.of(8, 0),
                    240,
                    6,
                    3,
                    4,
                    "겨울 산행 준비물",
                    "이번 주부터 아이젠이 필요해요. 없는 분은 마당에서 빌리거나 저에게 말씀해 주세요. 두 벌 더 있어요."),
            "riders",
            new Happening(
                    "수요일 저녁 라이딩",
                    "반포에서 행주대교까지 갔다 돌아와요. 앞뒤 등과 헬멧은 꼭 챙겨 주세요.",
                    "반포한강공원 세빛섬 앞",
                    "서울 서초구 올림픽대로 2085-14",
                    LocalTime.of(20, 0),
                    90,
                    12,
                    2,
                    6,
                    "비 오는 날 규칙",
                    "출발 두 시간 전에 비 예보가 있으면 쉬어요. 취소하면 알림으로 알려 드려요."),
            "tennis",
            new Happening(
                    "복식 두 시간",
                    "공은 제가 새것으로 준비해요.",
                    "응봉공원 테니스장",
                    "서울 용산구 한남동 산 8-3",
                    LocalTime.of(7, 0),
                    120,
                    4,
                    5,
                    4,
                    "코트 비용",
                    "한 면 두 시간에 한 사람 5천 원씩이에요. 끝나고 모아요."),
            "makers",
            new Happening(
                    "일요일 손작업",
                    "만들고 싶은 걸 들고 오세요. 커피는 있어요.",
                    "수아네 작업실",
                    "서울 성동구 연무장길 33",
                    LocalTime.of(14, 0),
                    180,
                    8,
                    4,
                    3,
                    "12월 전시를 같이 열어요",
                    "그동안 만든 것들을 공방 창가에 걸어 두려고 해요. 하나씩 골라 두세요."),
            "games",
            new Happening(
                    "금요일 보드게임",
                    "이번 주는 협력 게임이에요. 늦게 와도 자리가 있어요.",
                    "시현의 거실",
                    "서울 영등포구 당산로 121",
                    LocalTime.of(19, 30),
                    210,
                    6,
                    1,
                    4,
                    "새 게임이 왔어요",
                    "이번 달 모은 돈으로 두 개를 샀어요. 먼저 읽고 올 분은 규칙을 보내 드릴게요."));

    Instant at(LocalDate day) {
        return Seoul.at(day.atTime(time));
    }
}
