package dev.madang.rental.ask;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many people something must be enough for: 네 명, 4인용, 아이 둘이랑 (with two parents), 친구 셋이랑, 둘이서, 혼자. */
final class SpokenPeople {

    private static final int MOST = 30;
    private static final String N = SpokenNumbers.PATTERN;

    private static final Pattern CHILDREN =
            Pattern.compile("(?:아이|애들?|아기|아들|딸|kids?)(?:들)? ?" + N + "(?:명)?(?:이랑|랑|이와|와|이|과|하고|을|를)?(?![가-힣])");
    private static final Pattern CHILDREN_IN_ENGLISH = Pattern.compile(N + " (?:kids|children)");
    private static final Pattern FRIENDS =
            Pattern.compile("(?:친구|동료|동생|친구들) ?" + N + "(?: ?명)?(?:이랑|이와|과|하고|랑|와)?(?![가-힣])");
    private static final Pattern ALL = Pattern.compile("(?<![가-힣\\d])" + N
            + "[ -]?(?:인용|인 ?가족|식구|명|사람|인|people|persons?|man(?= ))(?:이서|이랑|이|용|으로|의|정도)?(?![가-힣])");
    private static final Pattern ALL_IN_ENGLISH =
            Pattern.compile("\\b(?:(?:we are|we're|group of|party of|(?<!look |looking )for) |(?=[^ ]+ of us\\b))" + N
                    + "(?: of us)?(?![\\w,.]|\\s*(?:day|night|week|month|hour|won))");
    private static final Pattern COUPLE_IN_ENGLISH =
            Pattern.compile("\\b(?:with )?my (?:wife|husband|girlfriend|boyfriend|partner)\\b");
    private static final Pattern FAMILY_IN_ENGLISH =
            Pattern.compile("\\b(?:(?:with )?(?:my|our|the) family|family of four)\\b");
    private static final Pattern ALONE_IN_ENGLISH = Pattern.compile("\\b(?:alone|by myself|solo)\\b");
    private static final Pattern TOGETHER = Pattern.compile("(?<![가-힣])(둘|셋|넷)(?:이서|이)(?![가-힣])");
    private static final Pattern COUPLE = Pattern.compile("(?:여자 ?친구|남자 ?친구|남편|아내|와이프|연인|커플)(?:랑|이랑|와|과|하고)?(?![가-힣])");
    private static final Pattern FAMILY = Pattern.compile("(?<![가-힣])가족(?:이랑|과|들이랑|끼리|이|용)?(?![가-힣])");
    private static final Pattern ALONE = Pattern.compile("(?<![가-힣])혼자(?:서)?(?![가-힣])");

    private SpokenPeople() {}

    static Optional<Integer> in(Spoken question) {
        return Stream.<Supplier<Optional<Integer>>>of(
                        () -> number(question, CHILDREN, 2),
                        () -> number(question, CHILDREN_IN_ENGLISH, 2),
                        () -> number(question, FRIENDS, 1),
                        () -> number(question, ALL, 0),
                        () -> number(question, ALL_IN_ENGLISH, 0),
                        () -> fixed(question, COUPLE_IN_ENGLISH, 2),
                        () -> fixed(question, FAMILY_IN_ENGLISH, 4),
                        () -> fixed(question, ALONE_IN_ENGLISH, 1),
                        () -> number(question, TOGETHER, 0),
                        () -> fixed(question, COUPLE, 2),
                        () -> fixed(question, FAMILY, 4),
                        () -> fixed(question, ALONE, 1))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Integer> number(Spoken question, Pattern pattern, int besides) {
        return question.take(
                pattern,
                match -> Optional.of(SpokenNumbers.of(match.group(1)) + besides)
                        .filter(people -> people > 0 && people <= MOST));
    }

    private static Optional<Integer> fixed(Spoken question, Pattern pattern, int people) {
        return question.take(pattern, match -> Optional.of(people));
    }
}
