package dev.madang.sandbox.demo.center;

import dev.madang.center.partner.PartnerApplication;
import dev.madang.center.partner.PartnerDesk;
import dev.madang.center.place.CenterDesk;
import dev.madang.center.program.ProgramDesk;
import dev.madang.center.registration.RegistrationDesk;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.Slots;
import dev.madang.media.Photos;
import dev.madang.pass.ledger.Lots;
import dev.madang.sandbox.demo.Scene;
import dev.madang.sandbox.demo.Stories;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Partners open centres, members buy passes, take seats and wait for some. */
@Component
@Profile("local")
class CenterStories implements Stories {

    private static final Duration OPENED = Duration.ofDays(15);
    private static final Duration BOUGHT = Duration.ofDays(4);
    private static final Duration ASKED = Duration.ofDays(3);
    private static final List<String> MEMBERS = List.of(
            "junseo", "yerin", "gunwoo", "sihyun", "eunchae", "minjae", "jihoon", "yuna", "nari", "haram", "jaemin");
    /** Has passes of their own. */
    private static final String GUEST = "guest";

    private static final int PASSES = 900;

    private final PartnerDesk partners;
    private final CenterDesk centers;
    private final ProgramDesk programs;
    private final RegistrationDesk registrations;
    private final Slots slots;
    private final Photos photos;
    private final Lots lots;
    private final TransactionTemplate transaction;

    CenterStories(
            PartnerDesk partners,
            CenterDesk centers,
            ProgramDesk programs,
            RegistrationDesk registrations,
            Slots slots,
            Photos photos,
            Lots lots,
            TransactionTemplate transaction) {
        this.partners = partners;
        this.centers = centers;
        this.programs = programs;
        this.registrations = registrations;
        this.slots = slots;
        this.photos = photos;
        this.lots = lots;
        this.transaction = transaction;
    }

    @Override
    public Stream<Scene> scenes(Instant now) {
        List<DemoCenter> all = DemoCenter.all();
        var scenes = new ArrayList<Scene>();
        List<String> codes = all.stream().map(DemoCenter::partner).distinct().toList();
        for (int i = 0; i < codes.size(); i++) {
            scenes.add(approved(codes.get(i), i, now.minus(OPENED).minus(Duration.ofDays(1))));
        }
        all.forEach(center -> scenes.add(opened(center, now.minus(OPENED))));
        MEMBERS.forEach(member -> scenes.add(bought(member, now.minus(BOUGHT))));
        all.stream()
                .filter(center -> center.number() % 2 == 0)
                .forEach(center -> scenes.add(asked(center, now, now.minus(ASKED))));
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
        return new Scene(
                at,
                Stories.member(member),
                () -> transaction.executeWithoutResult(status -> lots.open(
                        Stories.id("passes/" + member), Stories.member(member), PASSES, Won.of(1000L * PASSES))));
    }

    /** Some of the next classes are full, and somebody waits. */
    private Scene asked(DemoCenter center, Instant now, Instant at) {
        return new Scene(at, center.id(), () -> {
            List<Slot> coming = slots.on(center.id(), at.plus(Duration.ofHours(1)), now.plus(Duration.ofDays(4)));
            for (int i = 0; i < Math.min(7, coming.size()); i++) {
                fill(coming.get(i), center.number() + i);
            }
            int guests = 4 + center.number() / 8;
            if (center.number() % 8 == 0 && guests < coming.size()) {
                come(
                        coming.get(guests),
                        GUEST,
                        slots.find(coming.get(guests).id()).orElseThrow().left() > 0);
            }
        });
    }

    /** As many come as there are seats in a small class, one more, and another; to a big one three. */
    private void fill(Slot slot, int first) {
        int come = slot.capacity() <= 4 ? slot.capacity() + 2 : 3;
        for (int i = 0; i < come; i++) {
            come(slot, MEMBERS.get((first + i) % MEMBERS.size()), i < slot.capacity());
        }
    }

    private void come(Slot slot, String member, boolean seat) {
        if (seat) {
            registrations.register(slot.id(), Stories.member(member));
        } else {
            registrations.await(slot.id(), Stories.member(member), false);
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
