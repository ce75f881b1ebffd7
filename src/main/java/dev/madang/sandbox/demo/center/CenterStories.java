package dev.madang.sandbox.demo.center;

import dev.madang.center.partner.PartnerApplication;
import dev.madang.center.partner.PartnerDesk;
import dev.madang.center.place.CenterDesk;
import dev.madang.center.program.ProgramDesk;
import dev.madang.center.registration.RegistrationDesk;
import dev.madang.center.registration.RegistrationStatus;
import dev.madang.center.review.ClassReviewDesk;
import dev.madang.center.sheet.Attendance;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.Slots;
import dev.madang.media.Photos;
import dev.madang.sandbox.demo.Scene;
import dev.madang.sandbox.demo.Stories;
import dev.madang.sandbox.kakaopay.KakaoPayPayer;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Partners open centres, members buy passes, take seats and wait for some. */
@Component
@Profile("local")
class CenterStories implements Stories {

    private static final Duration APPROVED = Duration.ofDays(75);
    private static final Duration OPENED = Duration.ofDays(15);
    private static final Duration BOUGHT = Duration.ofDays(4);
    private static final Duration ASKED = Duration.ofDays(3);
    private static final List<String> MEMBERS = List.of(
            "junseo", "yerin", "gunwoo", "sihyun", "eunchae", "minjae", "jihoon", "yuna", "nari", "haram", "jaemin");
    /** Has passes of their own. */
    private static final String GUEST = "guest";

    /** When centres note who came, each time of what is over since. */
    private static final List<Duration> CHECKED =
            List.of(Duration.ofHours(49), Duration.ofHours(26), Duration.ofHours(3));

    private static final String ABSENT = "haram";
    private static final int REVIEWED_BY_GUEST = 2;
    private static final List<String> REVIEWS = List.of(
            "처음이라 걱정했는데 하나씩 천천히 알려 주셔서 금방 따라 했어요. 도구도 깨끗했어요.",
            "퇴근하고 가기 딱 좋은 시간이에요. 사람이 많지 않아서 질문도 편하게 했어요.",
            "강사님이 자세를 꼼꼼히 봐 주세요. 다음 날 온몸이 뻐근할 만큼 제대로 했어요.",
            "한 번만 와 볼 수 있어서 좋았어요. 샤워실이 조금 좁은 것만 빼면 만족해요.",
            "설명 그대로였고 시간도 잘 지켜 주셨어요. 친구랑 또 갈 거예요.",
            "생각보다 어려웠지만 재미있었어요. 준비물을 다 빌려줘서 빈손으로 갔어요.");

    private static final int PASSES = 345;
    private static final int PACKS = 3;

    private final PartnerDesk partners;
    private final CenterDesk centers;
    private final ProgramDesk programs;
    private final RegistrationDesk registrations;
    private final Slots slots;
    private final Attendance attendance;
    private final ClassReviewDesk reviews;
    private final Photos photos;
    private final KakaoPayPayer payer;

    CenterStories(
            PartnerDesk partners,
            CenterDesk centers,
            ProgramDesk programs,
            RegistrationDesk registrations,
            Slots slots,
            Attendance attendance,
            ClassReviewDesk reviews,
            Photos photos,
            KakaoPayPayer payer) {
        this.partners = partners;
        this.centers = centers;
        this.programs = programs;
        this.registrations = registrations;
        this.slots = slots;
        this.attendance = attendance;
        this.reviews = reviews;
        this.photos = photos;
        this.payer = payer;
    }

    private record Seat(Slot slot, String member, UUID registration) {}

    @Override
    public Stream<Scene> scenes(Instant now) {
        List<DemoCenter> all = DemoCenter.all();
        var scenes = new ArrayList<Scene>();
        List<String> codes = all.stream().map(DemoCenter::partner).distinct().toList();
        for (int i = 0; i < codes.size(); i++) {
            scenes.add(approved(codes.get(i), i, now.minus(APPROVED)));
        }
        all.forEach(center -> scenes.add(opened(center, now.minus(OPENED))));
        MEMBERS.forEach(member -> scenes.add(bought(member, now.minus(BOUGHT))));
        all.stream().filter(center -> center.number() % 2 == 0).forEach(center -> {
            var seats = new ArrayList<Seat>();
            scenes.add(asked(center, now, now.minus(ASKED), seats));
            CHECKED.forEach(ago -> scenes.add(checked(center, now.minus(ago), seats)));
        });
        return scenes.stream();
    }

    private Scene approved(String partner, int number, Instant at) {
        UUID member = Stories.member(partner);
        return new Scene(at, member, () -> {
            partners.apply(
                    member, new PartnerApplication("마당 체험 센터 " + (number + 1), businessNumber(number), "", List.of()));
            partners.approve(Stories.member("admin"), member);
        });
    }

    private Scene opened(DemoCenter center, Instant at) {
        LocalDate day = Seoul.dayOf(at);
        return new Scene(at, center.id(), () -> {
            photos.storeDrawn(center.drawings());
            centers.save(center.id(), center.partnerId(), 0, center.details());
            programs.save(center.first(), center.id(), center.partnerId(), 0, center.beginners(day));
            programs.save(center.second(), center.id(), center.partnerId(), 0, center.regulars(day));
        });
    }

    private Scene bought(String member, Instant at) {
        return new Scene(at, Stories.member(member), () -> {
            for (int i = 0; i < PACKS; i++) {
                payer.buy(Stories.member(member), PASSES, "passes-" + i);
            }
        });
    }

    /** Some of the next classes are full, and somebody waits. */
    private Scene asked(DemoCenter center, Instant now, Instant at, List<Seat> seats) {
        return new Scene(at, center.id(), () -> {
            List<Slot> coming = slots.on(center.id(), at.plus(Duration.ofHours(1)), now.plus(Duration.ofDays(4)));
            for (int i = 0; i < Math.min(7, coming.size()); i++) {
                fill(coming.get(i), center.number() + i, seats);
            }
            if (center.number() == REVIEWED_BY_GUEST) {
                come(coming.getFirst(), GUEST, true, seats);
            }
            int guests = 4 + center.number() / 8;
            if (center.number() % 8 == 0 && guests < coming.size()) {
                come(
                        coming.get(guests),
                        GUEST,
                        slots.find(coming.get(guests).id()).orElseThrow().left() > 0,
                        seats);
            }
        });
    }

    /** As many come as there are seats in a small class, one more, and another; to a big one three. */
    private void fill(Slot slot, int first, List<Seat> seats) {
        int come = slot.capacity() <= 4 ? slot.capacity() + 2 : 3;
        for (int i = 0; i < come; i++) {
            come(slot, MEMBERS.get((first + i) % MEMBERS.size()), i < slot.capacity(), seats);
        }
    }

    private void come(Slot slot, String member, boolean seat, List<Seat> seats) {
        if (seat) {
            seats.add(new Seat(slot, member, registrations.register(slot.id(), Stories.member(member))));
        } else {
            registrations.await(slot.id(), Stories.member(member), false);
        }
    }

    /** Who came to what is over since the last time is noted, and most say how it was; the guest has yet to. */
    private Scene checked(DemoCenter center, Instant at, List<Seat> seats) {
        return new Scene(at, center.id(), () -> {
            List<Seat> over = seats.stream()
                    .filter(seat -> seat.slot().endsAt().isBefore(at))
                    .toList();
            seats.removeAll(over);
            for (Seat seat : over) {
                boolean came = !seat.member().equals(ABSENT);
                attendance.note(
                        seat.slot().id(),
                        center.partnerId(),
                        seat.registration(),
                        came ? RegistrationStatus.ATTENDED : RegistrationStatus.NO_SHOW);
                if (came && !seat.member().equals(GUEST)) {
                    review(center, seat);
                }
            }
        });
    }

    private void review(DemoCenter center, Seat seat) {
        int which = center.number() + MEMBERS.indexOf(seat.member());
        UUID review = reviews.write(
                seat.registration(),
                Stories.member(seat.member()),
                which % 7 == 3 ? 3 : 4 + which % 2,
                REVIEWS.get(which % REVIEWS.size()));
        if (which % 4 == 0) {
            reviews.reply(review, center.partnerId(), "와 주셔서 고마워요. 다음에도 편하게 들러 주세요!");
        }
    }

    /** With the digit that proves the others. */
    private static String businessNumber(int number) {
        return List.of(
                        "1208100002",
                        "1208177710",
                        "1208255426",
                        "1208333133",
                        "1208410840",
                        "1208488557",
                        "1208566263",
                        "1208643971",
                        "1208721687",
                        "1208799394",
                        "1208877102",
                        "1208954810",
                        "1209032525",
                        "1209110232")
                .get(number);
    }
}
