package dev.madang.sandbox.demo;

import java.util.List;
import java.util.SplittableRandom;

/** What may become of a reservation. */
enum DemoStory {
    REQUESTED,
    APPROVED,
    PAID,
    DECLINED,
    /** Called off by the guest before the host answered. */
    WITHDRAWN,
    /** Called off by the guest after paying, more than a week ahead. */
    CANCELLED,
    /** Called off by the host after the guest had paid. */
    CANCELLED_BY_HOST,
    /** The host did not answer in time. */
    UNANSWERED,
    /** The guest did not pay in time. */
    UNPAID;

    /** How long ago it must have begun at least, so that all of it lies behind us. */
    static final int LONGEST_IN_DAYS = 3;

    private static final List<String> DECLINING = List.of(
            "그 주에는 저희 가족이 쓰기로 했어요. 죄송해요.", "수리를 맡겼는데 그때까지 못 돌아올 것 같아요.", "그 시간에는 만나 드리기가 어려워요. 다른 날짜를 골라 주시면 좋겠어요.");
    private static final List<String> GUEST_CANCELLING =
            List.of("일정이 바뀌었어요.", "비 예보가 있어서 다음에 빌릴게요.", "친구가 빌려준다고 해서요. 고맙습니다.");
    private static final List<String> HOST_CANCELLING =
            List.of("점검하다가 고장을 발견했어요. 죄송합니다.", "갑자기 출장이 잡혔어요. 다음에 꼭 먼저 챙겨 드릴게요.");

    /** Whether it still waits for somebody. */
    boolean isOpen() {
        return this == REQUESTED || this == APPROVED;
    }

    /** Whether the days are taken in the end. */
    boolean holdsDays() {
        return isOpen() || this == PAID;
    }

    Telling tell(Telling request, SplittableRandom chance) {
        return switch (this) {
            case REQUESTED -> request;
            case APPROVED -> request.approve();
            case PAID -> request.approve().pay();
            case DECLINED -> request.decline(pick(DECLINING, chance));
            case WITHDRAWN -> request.withdraw(pick(GUEST_CANCELLING, chance));
            case CANCELLED -> request.approve().pay().cancel("GUEST", pick(GUEST_CANCELLING, chance));
            case CANCELLED_BY_HOST -> request.approve().pay().cancel("HOST", pick(HOST_CANCELLING, chance));
            case UNANSWERED -> request.expire();
            case UNPAID -> request.approve().expire();
        };
    }

    private static String pick(List<String> reasons, SplittableRandom chance) {
        return reasons.get(chance.nextInt(reasons.size()));
    }
}
