package dev.madang.sandbox.demo.rental;

import dev.madang.rental.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** What may become of a reservation. */
enum DemoStory {
    REQUESTED,
    APPROVED,
    PAID,
    /** Paid, and since then as far as the calendar says: to come, in use, returned or over. */
    RENTED,
    /** The host says that it was handed over just now, the guest has not answered. */
    HANDING_OVER,
    /** In use, and a day more is held while it is paid for. */
    EXTENDING,
    /** In use, and the host is asked for a day more. */
    ASKING,
    /** The guest says that it was returned just now, the host has not answered. */
    GIVING_BACK,
    /** Back since a few hours. */
    RETURNED,
    /** Kept longer than asked for at first, and over. */
    EXTENDED,
    /** Returned two days late, and over. */
    LATE,
    /** Of a claim the guest has heard yesterday. */
    CLAIMED,
    /** The guest offers less than was claimed. */
    COUNTERED,
    /** The guest objects to a claim. */
    DISPUTED,
    /** The guest agreed to a claim, long ago. */
    AGREED,
    /** An operator decided about a claim, long ago. */
    DECIDED,
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

    private static final List<String> CLAIMING = List.of(
            "돌려받고 펴 보니 한쪽 연결 부분이 부러져 있었어요. 같은 부품 값이에요.",
            "가방 지퍼가 터져서 수선집에 맡겼어요. 수선비만 부탁드려요.",
            "작은 부속이 하나 없어요. 새로 주문한 값이에요.");
    private static final List<String> COUNTERING =
            List.of("받을 때부터 조금 헐거웠어요. 이만큼은 제가 낼게요.", "쓰다가 생긴 건 맞지만 그 값은 많은 것 같아요.");
    private static final List<String> DISPUTING = List.of("돌려드릴 때 같이 확인했는데 그때는 멀쩡했어요.", "건네받을 때 사진에도 보이는 흠집이에요.");

    /** Whether it still waits for somebody before the payment. */
    boolean isOpen() {
        return this == REQUESTED || this == APPROVED;
    }

    /** Whether its days are told from the day of the return on, not from the first. */
    boolean isToldFromItsEnd() {
        return this == GIVING_BACK || this == RETURNED || isClaimedNow();
    }

    /** Whether there must be a deposit to tell it. */
    boolean needsDeposit() {
        return isClaimedNow() || this == AGREED || this == DECIDED || this == LATE;
    }

    private boolean isClaimedNow() {
        return this == CLAIMED || this == COUNTERED || this == DISPUTED;
    }

    /** Whether it is longer than what was asked for first, or is to be. */
    boolean isExtended() {
        return this == EXTENDED || this == EXTENDING || this == ASKING;
    }

    DemoReservationBuilder tell(DemoReservationBuilder request, Instant now, SplittableRandom chance) {
        return switch (this) {
            case REQUESTED -> request;
            case APPROVED -> request.approve();
            case PAID -> request.approve().pay().arrange();
            case RENTED -> request.approve().pay().untilNow(now);
            case HANDING_OVER -> request.approve().pay().handingOver(now);
            case EXTENDING, ASKING -> used(request).extending(now);
            case GIVING_BACK -> used(request).givingBack(now);
            case EXTENDED -> used(request).extend(1).giveBack().complete();
            case LATE -> used(request).giveBackLate().complete();
            case RETURNED -> used(request).giveBack(hoursBefore(now, chance.nextInt(1, 10)));
            case CLAIMED -> used(request).giveBack(hoursBefore(now, 30)).claim(40, pick(CLAIMING, chance));
            case COUNTERED ->
                used(request)
                        .giveBack(hoursBefore(now, 60))
                        .claim(60, pick(CLAIMING, chance))
                        .counter(25, pick(COUNTERING, chance));
            case DISPUTED ->
                used(request)
                        .giveBack(hoursBefore(now, 60))
                        .claim(50, pick(CLAIMING, chance))
                        .dispute(pick(DISPUTING, chance));
            case AGREED ->
                used(request).giveBack().claim(30, pick(CLAIMING, chance)).agree();
            case DECIDED ->
                used(request)
                        .giveBack()
                        .claim(60, pick(CLAIMING, chance))
                        .dispute(pick(DISPUTING, chance))
                        .decide(35, "두 분의 사진을 견주어 보니 새로 생긴 부분은 이만큼이에요.");
            case DECLINED -> request.decline(pick(DECLINING, chance));
            case WITHDRAWN -> request.withdraw(pick(GUEST_CANCELLING, chance));
            case CANCELLED -> request.approve().pay().cancel(Actor.GUEST, pick(GUEST_CANCELLING, chance));
            case CANCELLED_BY_HOST -> request.approve().pay().cancel(Actor.HOST, pick(HOST_CANCELLING, chance));
            case UNANSWERED -> request.expire();
            case UNPAID -> request.approve().expire();
        };
    }

    private static DemoReservationBuilder used(DemoReservationBuilder request) {
        return request.approve().pay().handOver();
    }

    private static Instant hoursBefore(Instant now, int hours) {
        return now.minus(Duration.ofHours(hours));
    }

    private static String pick(List<String> reasons, SplittableRandom chance) {
        return reasons.get(chance.nextInt(reasons.size()));
    }
}
