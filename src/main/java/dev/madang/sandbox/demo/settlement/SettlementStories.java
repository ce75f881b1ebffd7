package dev.madang.sandbox.demo.settlement;

import dev.madang.center.Kind;
import dev.madang.center.Level;
import dev.madang.center.place.CenterDesk;
import dev.madang.center.place.CenterDetails;
import dev.madang.center.program.ProgramDesk;
import dev.madang.center.program.ProgramDetails;
import dev.madang.center.program.WeeklyPattern;
import dev.madang.center.registration.RegistrationDesk;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.Slots;
import dev.madang.sandbox.demo.Scene;
import dev.madang.sandbox.demo.Stories;
import dev.madang.sandbox.kakaopay.KakaoPayPayer;
import dev.madang.settlement.month.Closing;
import dev.madang.settlement.month.SettlingWork;
import dev.madang.settlement.record.RecordingWork;
import dev.madang.settlement.run.Runs;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Seoul;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A centre that was busy last month, whose month was settled on the first and closed by two operators; this month goes on. */
@Component
@Profile("local")
class SettlementStories implements Stories {

    private static final UUID PARTNER = Stories.member("partner");
    private static final UUID CENTER = Stories.id("center/settled");
    private static final UUID PROGRAM = Stories.id("program/settled");
    private static final List<String> MEMBERS = List.of("yerin", "gunwoo", "eunchae", "minjae", "nari");

    private static final int NIGHTS = 7;

    private final CenterDesk centers;
    private final ProgramDesk programs;
    private final RegistrationDesk registrations;
    private final Slots slots;
    private final KakaoPayPayer payer;
    private final Runs runs;
    private final Closing closing;

    SettlementStories(
            CenterDesk centers,
            ProgramDesk programs,
            RegistrationDesk registrations,
            Slots slots,
            KakaoPayPayer payer,
            Runs runs,
            Closing closing) {
        this.centers = centers;
        this.programs = programs;
        this.registrations = registrations;
        this.slots = slots;
        this.payer = payer;
        this.runs = runs;
        this.closing = closing;
    }

    @Override
    public Stream<Scene> scenes(Instant now) {
        LocalDate today = Seoul.dayOf(now);
        // Closed at every time of a month, its first two days, too.
        YearMonth after = YearMonth.from(today.minusDays(2));
        YearMonth last = after.minusMonths(1);
        Instant opened = Seoul.at(last.atDay(3).atTime(9, 0));
        var scenes = new ArrayList<Scene>();
        scenes.add(new Scene(opened, CENTER, () -> open(last.atDay(3))));
        MEMBERS.forEach(member -> scenes.add(new Scene(
                opened.plus(Duration.ofHours(13)),
                Stories.member(member),
                () -> payer.buy(Stories.member(member), 100, "settled-" + member))));
        for (int week = 0; week < 3; week++) {
            Instant at = opened.plus(Duration.ofDays(2 + 7L * week));
            scenes.add(new Scene(at, CENTER, () -> come(at)));
        }
        Instant first = Seoul.at(after.atDay(1).atTime(2, 0));
        scenes.add(new Scene(first, CENTER, () -> runs.run(SettlingWork.NAME, last.toString(), null)));
        scenes.add(new Scene(
                first.plus(Duration.ofHours(8)), CENTER, () -> closing.ask(last, Stories.member("operator"))));
        scenes.add(new Scene(
                first.plus(Duration.ofHours(14)), CENTER, () -> closing.close(last, Stories.member("admin"))));
        today.minusDays(NIGHTS).datesUntil(today).forEach(day -> {
            Instant night = Seoul.at(day.plusDays(1).atTime(1, 0));
            if (night.isBefore(now)) {
                scenes.add(new Scene(night, CENTER, () -> runs.run(RecordingWork.NAME, day.toString(), null)));
            }
        });
        return scenes.stream();
    }

    private void open(LocalDate day) {
        centers.save(
                CENTER,
                PARTNER,
                0,
                new CenterDetails(
                        "한강 새벽 요가",
                        "강을 보며 하루를 여는 요가원이에요. 매트와 수건을 빌려 드려요.",
                        "seoul-mapo",
                        "토정로 31",
                        new MapPoint(37.5390, 126.9326),
                        "06:00–21:00",
                        true,
                        List.of()));
        programs.save(
                PROGRAM,
                CENTER,
                PARTNER,
                0,
                new ProgramDetails(
                        "아침을 여는 요가",
                        Kind.YOGA,
                        Level.ANYONE,
                        "서윤",
                        "누구나 할 수 있는 쉬운 동작으로 몸을 깨워요.",
                        "편한 옷",
                        7,
                        8,
                        50,
                        12 * 60,
                        true,
                        List.of(
                                new WeeklyPattern(DayOfWeek.TUESDAY, LocalTime.of(7, 0), day, null),
                                new WeeklyPattern(DayOfWeek.THURSDAY, LocalTime.of(7, 0), day, null))));
    }

    private void come(Instant from) {
        List<Slot> week = slots.on(CENTER, from.plus(Duration.ofHours(1)), from.plus(Duration.ofDays(7)));
        for (Slot slot : week) {
            MEMBERS.forEach(member -> registrations.register(slot.id(), Stories.member(member)));
        }
    }
}
