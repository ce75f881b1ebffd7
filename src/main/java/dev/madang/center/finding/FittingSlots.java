package dev.madang.center.finding;

import dev.madang.platform.search.TypedWords;
import dev.madang.platform.search.WordPatterns;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Which slots fit what is looked for: as SQL, and its parameters. */
@Component
class FittingSlots {

    /** How many days are searched when none is named. */
    static final int DAYS = 7;

    /** True of a centre where it is looked for one. */
    static final String THERE = "(:region = '' OR c.region = :region OR starts_with(c.region, :region || '-'))";

    /** What every program is called by whoever looks for one. */
    private static final String WHAT_IT_IS = "; 수업 클래스 강습 레슨 강좌 class lesson";

    /** True of a program that has the words: by its name, its centre's, what it is or where. */
    static final String NAMED =
            TypedWords.allIn("c.name || ' ' || p.name || ' ' || p.kind || ' ' || p.level || ' ' || c.region || '"
                    + WHAT_IT_IS + "' || CASE p.level WHEN 'BEGINNER' THEN '초보 입문 처음' ELSE '' END");

    /** True of a program that fits: asked before its slots are, of which there are hundreds. */
    static final String TEACHES = "p.center_id = c.id AND (CAST(:kind AS text) IS NULL OR p.kind = :kind) AND " + NAMED;

    private static final String HOUR = "date_part('hour', s.begins_at AT TIME ZONE 'Asia/Seoul')";

    static final String ON_DAY = "s.begins_at >= :from AND s.begins_at < :to";
    static final String WITH_SEATS = "(NOT :free OR s.taken < s.capacity)";

    /** True of a slot that fits. */
    static final String FITS = """
            s.program_id = p.id AND s.status = 'OPEN' AND s.begins_at > :now AND %s AND s.price <= :most AND %s
              AND %s >= :hourFrom AND %s < :hourTo""".formatted(ON_DAY, WITH_SEATS, HOUR, HOUR);

    private final WordPatterns patterns;
    private final Clock clock;

    FittingSlots(WordPatterns patterns, Clock clock) {
        this.patterns = patterns;
        this.clock = clock;
    }

    /** The first of the days that are offered by themselves. */
    LocalDate today() {
        return Seoul.dayOf(clock.instant());
    }

    StatementSpec bind(StatementSpec statement, CenterSearch search) {
        Optional<MapPoint> point = search.point();
        @Nullable TimeOfDay time = search.chosenTime();
        @Nullable Integer most = search.mostPasses();
        @Nullable Integer within = search.mostMetres();
        @Nullable LocalDate day = search.chosenDay();
        Instant now = clock.instant();
        int days = search.isWhenever() ? 366 : DAYS;
        return statement
                .param("now", now)
                .param("from", day == null ? now : Seoul.beginningOf(day))
                .param("to", Seoul.beginningOf(day == null ? today().plusDays(days) : day.plusDays(1)))
                .param("most", most == null ? Integer.MAX_VALUE : most)
                .param("free", search.isFree())
                .param("hourFrom", time == null ? 0 : time.from())
                .param("hourTo", time == null ? 24 : time.to())
                .param("kind", search.chosenKind())
                .param("words", patterns.of(search.words()))
                .param("region", search.chosenRegion())
                .param("placed", point.isPresent())
                .param("lat", point.map(MapPoint::lat).orElse(0.0))
                .param("lng", point.map(MapPoint::lng).orElse(0.0))
                .param("within", within == null ? Integer.MAX_VALUE : within);
    }
}
