package dev.madang.sandbox.demo.club;

import dev.madang.club.Joining;
import java.util.List;

/**
 * A club of the demo.
 *
 * @param leader what stands before {@code @demo.madang} in their e-mail; so of {@code members} and {@code applicants}
 * @param members who are in it, in the order in which they came
 * @param applicants who wait for an answer or a place
 */
record DemoClub(
        String code,
        String leader,
        String name,
        String text,
        String interest,
        String region,
        Joining joining,
        List<String> questions,
        int capacity,
        int foundedDaysAgo,
        List<String> members,
        List<String> applicants) {

    static List<DemoClub> all() {
        return List.of(
                new DemoClub(
                        "hikers",
                        "leader",
                        "걷는 사람들",
                        "매주 토요일 아침 북한산을 걸어요. 빠르게 오르기보다 끝까지 함께 내려오는 모임이에요.\n\n처음이면 둘레길부터 같이 걸어요. 스틱과 배낭은 마당에서 빌려 오셔도 좋아요.",
                        "hiking",
                        "seoul-jongno",
                        Joining.APPROVAL,
                        List.of("산은 얼마나 자주 가세요?", "토요일 아침 8시에 나올 수 있나요?"),
                        12,
                        90,
                        List.of("host", "guest", "misuk", "kyungho", "hyunwoo", "minjae"),
                        List.of("soyul", "jeongah")),
                new DemoClub(
                        "riders",
                        "gunwoo",
                        "한강 저녁 라이딩",
                        "수요일 저녁 8시, 반포에서 만나 한 시간 반을 달려요. 평균 22km로 달리고 뒤처지면 기다려요.",
                        "cycling",
                        "seoul-seocho",
                        Joining.OPEN,
                        List.of(),
                        20,
                        60,
                        List.of("junseo", "woojin", "guest", "leader"),
                        List.of()),
                new DemoClub(
                        "tennis",
                        "soyul",
                        "소율네 테니스",
                        "코트 한 면을 빌려 복식을 쳐요. 랠리가 열 번쯤 이어지면 재미있게 칠 수 있어요.",
                        "ball",
                        "seoul-yongsan",
                        Joining.OPEN,
                        List.of(),
                        4,
                        45,
                        List.of("dahye", "inseo", "jihoon"),
                        List.of("gunwoo", "guest")),
                new DemoClub(
                        "band",
                        "taeo",
                        "퇴근 후 합주",
                        "한 달에 두 번 홍대 합주실에 모여요. 지금은 베이스와 건반을 기다리고 있어요.",
                        "music",
                        "seoul-mapo",
                        Joining.APPROVAL,
                        List.of("어떤 악기를 얼마나 하셨어요?"),
                        8,
                        30,
                        List.of("mirae", "misuk"),
                        List.of("host")),
                new DemoClub(
                        "makers",
                        "seller",
                        "성수동 손작업 모임",
                        "일요일 오후 공방에 모여 각자 만들고 싶은 걸 만들어요. 말없이 손만 움직여도 괜찮아요.",
                        "craft",
                        "seoul-seongdong",
                        Joining.OPEN,
                        List.of(),
                        10,
                        75,
                        List.of("yerin", "doha", "bora", "leader"),
                        List.of()),
                new DemoClub(
                        "surfers",
                        "jaemin",
                        "송정 새벽 서핑",
                        "해 뜨기 전에 모여 두 시간 타고 출근해요. 파도가 없으면 커피를 마셔요.",
                        "water",
                        "busan-haeundae",
                        Joining.OPEN,
                        List.of(),
                        15,
                        20,
                        List.of("seongmin", "dongha"),
                        List.of()),
                new DemoClub(
                        "photographers",
                        "hana",
                        "주말 필름 산책",
                        "필름 한 롤을 들고 동네 하나를 걸어요. 찍은 사진은 다음 모임에서 함께 봐요.",
                        "photo",
                        "seoul-gangnam",
                        Joining.APPROVAL,
                        List.of("요즘 무엇을 찍으세요?"),
                        10,
                        50,
                        List.of("sangjun", "eunchae", "soyul"),
                        List.of()),
                new DemoClub(
                        "games",
                        "sihyun",
                        "보드게임 하는 금요일",
                        "금요일 밤, 규칙은 제가 설명해 드려요. 처음 오는 분이 이기는 일이 많아요.",
                        "party",
                        "seoul-yeongdeungpo",
                        Joining.OPEN,
                        List.of(),
                        8,
                        35,
                        List.of("jihoon", "doha", "guest"),
                        List.of()));
    }
}
