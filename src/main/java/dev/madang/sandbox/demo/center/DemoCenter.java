package dev.madang.sandbox.demo.center;

import dev.madang.center.Kind;
import dev.madang.center.Level;
import dev.madang.center.place.CenterDetails;
import dev.madang.center.program.ProgramDetails;
import dev.madang.center.program.WeeklyPattern;
import dev.madang.media.Drawing;
import dev.madang.sandbox.demo.Stories;
import dev.madang.sandbox.demo.drawing.StillLife;
import dev.madang.sandbox.demo.drawing.StillLife.View;
import dev.madang.shared.CsvTable;
import dev.madang.shared.MapPoint;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A centre of the demo, with one class to begin with and one to go on with.
 *
 * @param partner code of the member who runs it
 * @param number in the list, from which times, prices and seats differ
 */
record DemoCenter(
        String code,
        String name,
        String partner,
        String region,
        Kind kind,
        StillLife art,
        String road,
        MapPoint point,
        int number) {

    static List<DemoCenter> all() {
        List<CsvTable.Row> rows = CsvTable.read("/demo/centers.csv").rows();
        return IntStream.range(0, rows.size())
                .mapToObj(number -> of(rows.get(number), number))
                .toList();
    }

    private static DemoCenter of(CsvTable.Row row, int number) {
        return new DemoCenter(
                row.text("code"),
                row.text("name"),
                row.text("partner"),
                row.text("region"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                new StillLife(row.text("category"), row.text("drawing"), 40 + number),
                row.text("road"),
                new MapPoint(row.number("lat"), row.number("lng")),
                number);
    }

    UUID id() {
        return Stories.id("center/" + code);
    }

    UUID partnerId() {
        return Stories.member(partner);
    }

    UUID first() {
        return Stories.id("program/" + code + "/first");
    }

    UUID second() {
        return Stories.id("program/" + code + "/second");
    }

    List<Drawing> drawings() {
        return Stream.of(View.SCENE, View.COMPANY)
                .map(view -> new Drawing(photo(view), partnerId(), art.svg(view), StillLife.WIDTH, StillLife.HEIGHT))
                .toList();
    }

    CenterDetails details() {
        return new CenterDetails(
                name,
                "월 회원권 없이 하루만 와 볼 수 있는 곳이에요. 도구와 옷은 빌려 드리니 빈손으로 오셔도 돼요.\n\n처음 오시면 십 분 먼저 와 주세요. 샤워실과 사물함이 있어요.",
                region,
                road,
                point,
                "평일 10:00–22:00, 주말 10:00–19:00",
                true,
                List.of(photo(View.SCENE), photo(View.COMPANY)));
    }

    /** For who has never done it: three evenings and Saturday. */
    ProgramDetails beginners(LocalDate from) {
        LocalTime evening = LocalTime.of(19, 0).plusMinutes(30L * (number % 3));
        return new ProgramDetails(
                "처음 만나는 " + subject(),
                kind,
                Level.BEGINNER,
                coach(0),
                "한 번도 안 해 본 분을 위한 시간이에요. 천천히 하나씩 배워요.",
                "편한 옷, 물",
                12 + number % 5 * 2,
                number % 4 == 0 ? 4 : 10,
                80,
                24 * 60,
                true,
                List.of(
                        every(DayOfWeek.MONDAY, evening, from),
                        every(DayOfWeek.TUESDAY, evening, from),
                        every(DayOfWeek.WEDNESDAY, evening, from),
                        every(DayOfWeek.FRIDAY, evening, from),
                        every(DayOfWeek.SATURDAY, LocalTime.of(11, 0), from)));
    }

    /** For who has: mornings, noons and Sunday. */
    ProgramDetails regulars(LocalDate from) {
        return new ProgramDetails(
                "꾸준히 " + subject(),
                kind,
                Level.INTERMEDIATE,
                coach(1),
                "기본기를 아는 분과 함께 조금 더 깊이 들어가요.",
                "",
                15 + number % 4 * 3,
                8,
                60,
                6 * 60,
                true,
                List.of(
                        every(DayOfWeek.TUESDAY, LocalTime.of(10, 0), from),
                        every(DayOfWeek.THURSDAY, LocalTime.of(12, 10), from),
                        every(DayOfWeek.THURSDAY, LocalTime.of(20, 0), from),
                        every(DayOfWeek.SUNDAY, LocalTime.of(14, 0), from)));
    }

    private String subject() {
        return switch (kind) {
            case CLIMBING -> "클라이밍";
            case BOXING -> "복싱";
            case YOGA -> "요가";
            case PILATES -> "필라테스";
            case SWIMMING -> "물놀이";
            case DANCE -> "춤";
            case POTTERY -> "도자기";
            case COOKING -> "한 끼 요리";
            case MUSIC -> "합주";
            case DRAWING -> "드로잉";
        };
    }

    private String coach(int which) {
        return List.of("한결", "서윤", "도담", "이안", "라온").get((number + which) % 5);
    }

    private static WeeklyPattern every(DayOfWeek day, LocalTime at, LocalDate from) {
        return new WeeklyPattern(day, at, from, null);
    }

    private UUID photo(View view) {
        return Stories.id("center/" + code + "/" + view);
    }
}
