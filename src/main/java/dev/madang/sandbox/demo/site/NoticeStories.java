package dev.madang.sandbox.demo.site;

import dev.madang.sandbox.demo.Scene;
import dev.madang.sandbox.demo.Stories;
import dev.madang.shared.Seoul;
import dev.madang.site.notice.NoticeDetails;
import dev.madang.site.notice.ServiceNoticeDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the operators of the demo tell everybody: one that is over, one that is shown, one that is announced. */
@Component
@Profile("local")
class NoticeStories implements Stories {

    private final ServiceNoticeDesk desk;

    NoticeStories(ServiceNoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Stream<Scene> scenes(Instant now) {
        LocalDate today = Seoul.dayOf(now);
        Instant maintenance = Seoul.at(today.plusDays(6).atTime(4, 0));
        return Stream.of(
                scene(
                        "done",
                        now.minus(Duration.ofDays(20)),
                        "새벽 점검을 마쳤어요",
                        "The maintenance is done",
                        "다시 평소처럼 결제할 수 있어요.\n\n결제가 끝났는지 궁금하면 예약이나 주문 화면에서 확인해 주세요.",
                        "You can pay as always.\n\nWhether a payment went through stands on the page of the reservation or order.",
                        now.minus(Duration.ofDays(20)),
                        now.minus(Duration.ofDays(13)),
                        true),
                scene(
                        "calendar",
                        now.minus(Duration.ofDays(4)),
                        "예약과 수업, 모임을 달력 한 장에서 볼 수 있어요",
                        "Rentals, classes and meet-ups in one calendar",
                        "달력에서 빌린 장비와 듣는 수업, 가기로 한 모임을 함께 볼 수 있어요.\n\n쓰던 달력 앱에도 주소 하나로 이어 볼 수 있어요.",
                        "Your calendar now shows what you rent, the classes you take and the meet-ups you go to.\n\n"
                                + "One address brings all of it into the calendar app you use.",
                        now.minus(Duration.ofDays(4)),
                        null,
                        false),
                scene(
                        "maintenance",
                        now.minus(Duration.ofDays(1)),
                        "새벽 4시부터 30분 동안 점검해요",
                        "Maintenance for half an hour from 4:00",
                        "점검하는 동안에는 결제할 수 없어요.\n\n이미 한 예약과 대화는 그대로 있어요.",
                        "Nothing can be paid for during that time.\n\nWhat is reserved and what was said stays as it is.",
                        maintenance,
                        maintenance.plus(Duration.ofMinutes(30)),
                        true));
    }

    private Scene scene(
            String code,
            Instant at,
            String titleKo,
            String titleEn,
            String textKo,
            String textEn,
            Instant from,
            @Nullable Instant until,
            boolean band) {
        UUID id = Stories.id("service-notice/" + code);
        var details = new NoticeDetails(titleKo, titleEn, textKo, textEn, from, until, band);
        return new Scene(at, id, () -> desk.write(Stories.member("admin"), id, 0, details));
    }
}
