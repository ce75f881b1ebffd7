package dev.madang.center;

import dev.madang.center.partner.PartnerApplication;
import dev.madang.center.partner.PartnerDesk;
import dev.madang.center.place.CenterDesk;
import dev.madang.center.place.CenterDetails;
import dev.madang.center.program.ProgramDesk;
import dev.madang.center.program.ProgramDetails;
import dev.madang.center.program.WeeklyPattern;
import dev.madang.pass.PassPurse;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Seoul;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Partners with centres and classes, for tests, through their own desks. */
public class CenterStand {

    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    private final PartnerDesk partners;
    private final CenterDesk centers;
    private final ProgramDesk programs;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MutableClock clock;
    private final PassPurse purse;

    public CenterStand(
            PartnerDesk partners,
            CenterDesk centers,
            ProgramDesk programs,
            People people,
            PassPurse purse,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MutableClock clock) {
        this.partners = partners;
        this.centers = centers;
        this.programs = programs;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.purse = purse;
    }

    /** A class of one weekday, from tomorrow on at seven in the evening. */
    public record Stand(CurrentMember partner, UUID center, UUID program, UUID slot) {}

    public Stand withSeats(int seats) {
        return at(seats, 3, new MapPoint(37.5563, 126.9220));
    }

    public Stand at(int seats, int price, MapPoint point) {
        CurrentMember partner = partner();
        UUID center = center(partner, point);
        UUID program = Ids.next();
        programs.save(program, center, partner.id(), 0, program(seats, price, List.of(tomorrowEvening())));
        return new Stand(partner, center, program, slots(program).getFirst());
    }

    /** Changes a row behind everybody's back. */
    public void change(String sql, UUID id) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).param(id).update());
    }

    public CurrentMember partner() {
        CurrentMember partner = people.member("센터장");
        partners.apply(partner.id(), new PartnerApplication("바른 운동", businessNumber(), "", List.of()));
        partners.approve(people.admin().id(), partner.id());
        return partner;
    }

    public UUID center(CurrentMember partner, MapPoint point) {
        UUID center = Ids.next();
        centers.save(center, partner.id(), 0, details(point));
        return center;
    }

    public static CenterDetails details(MapPoint point) {
        return new CenterDetails(
                "연남 클라이밍", "볼더링 벽이 두 면 있어요.", "seoul-mapo", "성미산로 12", point, "10:00–22:00", true, List.of());
    }

    public static ProgramDetails program(int seats, int price, List<WeeklyPattern> patterns) {
        return new ProgramDetails(
                "처음 볼더링",
                Kind.CLIMBING,
                Level.BEGINNER,
                "한결",
                "신발은 빌려 드려요.",
                "편한 옷",
                price,
                seats,
                60,
                24 * 60,
                true,
                patterns);
    }

    public WeeklyPattern tomorrowEvening() {
        LocalDate tomorrow = Seoul.dayOf(clock.instant()).plusDays(2);
        return new WeeklyPattern(tomorrow.getDayOfWeek(), LocalTime.of(19, 0), tomorrow, null);
    }

    /** In the order of time. */
    public List<UUID> slots(UUID program) {
        return transaction.execute(status -> jdbc.sql("SELECT id FROM slot WHERE program_id = ? ORDER BY begins_at")
                .param(program)
                .query(UUID.class)
                .list());
    }

    /** A member with passes. */
    public CurrentMember member(int passes) {
        CurrentMember member = people.member("수강생");
        fill(member.id(), passes);
        return member;
    }

    public void fill(UUID member, int passes) {
        purse.fill(member, passes);
    }

    public int number(String sql, UUID id) {
        return transaction.execute(
                status -> jdbc.sql(sql).param(id).query(Integer.class).single());
    }

    /** Ten digits that nobody has. */
    public static String businessNumber() {
        String digits = "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        sum += WEIGHTS[8] * (digits.charAt(8) - '0') / 10;
        return digits + (10 - sum % 10) % 10;
    }
}
