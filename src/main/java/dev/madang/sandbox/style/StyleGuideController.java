package dev.madang.sandbox.style;

import dev.madang.platform.search.Highlighter;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.CalendarDay;
import dev.madang.platform.web.CalendarDay.State;
import dev.madang.platform.web.CalendarMonth;
import dev.madang.rental.ListingCard;
import dev.madang.rental.ListingCard.YourDays;
import dev.madang.rental.Rating;
import dev.madang.rental.UsualPrice;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component in all its states on one page, to look at while working on them. */
@ForEveryone
@Controller
@Profile("local")
class StyleGuideController {

    private final Clock clock;

    StyleGuideController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/sandbox/style")
    String style(Model model) {
        LocalDate today = LocalDate.now(clock);
        var form = new SampleForm("민지", "minji@", "", "12000", "", "camping", "PARCEL", true);
        var errors = new BeanPropertyBindingResult(form, "sample");
        errors.rejectValue("email", "sample", "이메일 주소를 끝까지 적어 주세요.");
        errors.rejectValue("about", "sample", "소개를 적어 주세요.");
        model.addAttribute("sample", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "sample", errors);
        model.addAttribute("samples", Samples.cards(today));
        model.addAttribute("rent", Won.of(36_000));
        model.addAttribute("less", Won.of(-3_600));
        model.addAttribute("total", Won.of(132_400));
        model.addAttribute("soon", clock.instant().plus(Duration.ofHours(26)));
        model.addAttribute(
                "months",
                Stream.of(0, 1)
                        .map(YearMonth.from(today)::plusMonths)
                        .map(month -> CalendarMonth.of(month, date -> day(date, today)))
                        .toList());
        return "sandbox/style";
    }

    private static CalendarDay day(LocalDate date, LocalDate today) {
        State state = date.isBefore(today)
                ? State.PAST
                : date.getDayOfMonth() % 11 < 3 ? State.TAKEN : date.getDayOfMonth() == 28 ? State.CLOSED : State.FREE;
        String href = state == State.FREE ? "/sandbox/style?from=" + date : null;
        return new CalendarDay(date, state, date.getDayOfMonth() == 3 ? 2 : null, null, href, date.equals(today));
    }

    record SampleForm(
            String nickname,
            String email,
            String password,
            String price,
            String about,
            String category,
            String way,
            boolean agreed) {}

    private static final class Samples {

        static List<ListingCard> cards(LocalDate today) {
            return List.of(
                    card("코베아 4인용 돔 텐트", "텐트", "서울 마포구", 1.2, 15_000, 50_000, true, null),
                    card(
                            "소니 A7C II 풀프레임 미러리스와 표준 줌 렌즈 세트, 배터리 세 개 포함",
                            "",
                            "경기 성남시 분당구",
                            12.4,
                            45_000,
                            500_000,
                            false,
                            null),
                    card("접이식 카약", "", "부산 해운대구", null, 38_000, 200_000, false, today.plusDays(9)),
                    card("야마하 FG800 통기타", "", "서울 성동구", 4.0, 6_000, 0, true, null));
        }

        private static ListingCard card(
                String title,
                String mark,
                String region,
                @Nullable Double distance,
                long price,
                long deposit,
                boolean free,
                @Nullable LocalDate nextFree) {
            return new ListingCard(
                    UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
                    Highlighter.mark(title, List.of(mark)),
                    null,
                    region,
                    distance,
                    new UsualPrice(Won.of(price), null),
                    Won.of(deposit),
                    title.length() % 2 == 0 ? new Rating(12, 57) : Rating.NONE,
                    free ? new YourDays(DayPeriod.ofDays(LocalDate.of(2026, 12, 5), 2), Won.of(2 * price)) : null,
                    nextFree);
        }
    }
}
