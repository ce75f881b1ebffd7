package dev.madang.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds in what everyone can read the ways by which people agree and pay beside Madang: a telephone, an e-mail, a bank account. Prices,
 * sizes, models and dates are none, nor is what Madang itself shows to the two sides of a rental.
 */
public enum ContactDetails {
    PHONE,
    EMAIL,
    ACCOUNT;

    /** Digits as they are also spelt: 공일공. */
    private static final String DIGIT = "[\\d공영oO일lI이삼사오육륙칠팔구]";

    /** What stands between digits; the long vowel is a dash where there is a Korean keyboard. */
    private static final String APART = "[\\s\\-.·_/()~,*:\\u2010-\\u2015\\u2212\\u3161\\u1173]{0,3}";

    private static final String AREA = "0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50\\d)";

    /** Ten digits that are said to be the number of a book: those of English ones begin like telephones. */
    private static final String NO_BOOK = "(?!(?<=(?i:isbn)[\\d\\s:.#-]{0,6})\\d{10}(?!\\d))";

    /** Thousands behind thousands, or what stands behind the point of a number less than one. */
    private static final String NO_AMOUNT = "(?!(?<=\\d,)\\d{3},\\d{3}(?!\\d))(?<!(?<!\\d)0\\.)";

    /** The beginnings that there are of the lines of firms. */
    private static final String OF_FIRMS =
            "1(?:5(?:22|33|44|66|77|88|99)|6(?:00|44|6[0168]|70|88)|8(?:00|11|33|55|77|99))";

    private static final String OF_A_THING = "(?:모델|제품|상품|부품|품|제조|일련|시리얼|등록|송장|관리)\\s?";

    /** Beside which a number is a telephone; that of a model, or in a hotel, is none. */
    private static final String CALLED =
            "(?:전화|연락처?|문의|(?<!%s)번호|(?<![a-z])(?:tel(?:ephone)?|call)(?![a-z])|☎)".formatted(OF_A_THING);

    /** 010 1234 5678 however it is grouped, the lines of houses, and those of firms where it is said that they are telephones. */
    private static final Pattern PHONES = Pattern.compile(
            "(?<![\\d.,])%2$s(?:(?:\\+|00)\\s?82%1$s0?%1$s|82(?:[-.]0?| 0?(?=1\\d(?:\\D|\\d{4})))?|0)1[016789](?:%1$s\\d){7,8}(?!\\d)"
                            .formatted(APART, NO_BOOK)
                    + "|(?<!\\d)0([\\s\\-._/])1\\1[016789](?:\\1\\d){7,8}(?!\\d)"
                    + "|(?<![\\d\\-.])\\(?%s(?:\\)\\s?|[-. ])\\d{3,4}[-. ]?\\d{4}(?![\\d\\-])".formatted(AREA)
                    + "|(?<![\\d\\-.,])%s%s\\d{7,8}(?![\\d\\-])".formatted(NO_BOOK, AREA)
                    + "|%s[^\\d\\n]{0,6}%s[- ]?\\d{4}(?![\\d년]|\\s?원)".formatted(CALLED, OF_FIRMS),
            Pattern.CASE_INSENSITIVE);

    /** Ten digits and more of which some are spelt: nobody writes anything else so. */
    private static final Pattern SPELT_PHONES = Pattern.compile(
            "(?<!%1$s)%2$s%3$s[0공영oO][1일lI][0공영oO16789일육륙칠팔구](?:[\\s\\-.·_/에,\\u2010-\\u2015\\u1173]{0,3}%1$s){7,8}(?!\\d)"
                            .formatted(DIGIT, NO_BOOK, NO_AMOUNT)
                    + "|[공영]\\s일\\s[공영일육륙칠팔구](?:[\\s\\-.,]{0,3}[공영일이삼사오육륙칠팔구]){7,8}");

    private static final String HOUSES = "지메일|네이버|다음|한메일|핫메일|카카오|네이트|아웃룩";

    /** With the signs of an address, or with the words for them; without its end where everybody knows that. */
    private static final Pattern EMAILS = Pattern.compile(
            "[\\p{L}\\p{N}_.+-]{1,64}\\s?(?:@|\\(at\\)|\\[at]|\\(a\\)|\\(골뱅이\\)|골뱅이|앳)\\s?(?:[a-z0-9-]+|%s)\\s?(?:\\.(?:[a-z]{2,}|\\s?(?:com|net|org|kr|co|io|me|컴|넷)(?![a-z]))|(?:\\(dot\\)|\\[dot]|닷|점|쩜)\\s?(?:[a-z]{2,}|컴|넷))"
                            .formatted(HOUSES)
                    + "|[\\w.+-]{1,64}\\s?@\\s?[a-z0-9-]+\\s?,\\s?(?:com|net|co\\.?kr|kr)(?![a-z])"
                    + "|[\\w.+-]{1,64}\\s?@\\s?(?:naver|gmail|daum|hanmail|kakao|nate|hotmail|outlook|%s)(?![\\p{L}\\d])"
                            .formatted(HOUSES)
                    + "|[\\w.+-]{1,64}\\sat\\s[a-z0-9-]+\\sdot\\s(?:com|net|org|kr|co)(?![a-z])",
            Pattern.CASE_INSENSITIVE);

    private static final String BANKS =
            "(?:국민|신한|우리|하나|농협|기업|카카오뱅크|카카오|카뱅|토스뱅크|토스|케이뱅크|K뱅크|케뱅|새마을(?:금고)?|우체국|SC제일|씨티|수협|신협|부산|대구|광주|전북|경남|제주|산업|(?<![a-z])(?:iM|KB|NH|IBK|KDB)(?![a-z]))";

    /** What is counted or measured, not paid to. */
    private static final String MEASURED = "\\s?(?:원|[cmk]?m|k?g|l|매|개|장)";

    private static final String DAY = "(?:19|20)\\d{2}[-. ](?:0?[1-9]|1[0-2])[-. ](?:0?[1-9]|[12]\\d|3[01])(?!\\d)";

    /** A day, or the number of what is sold or of a book: 13 digits that no bank begins so. */
    private static final String NO_ACCOUNT = "(?:%s|(?:880|97[89])\\d{10}(?!\\d))".formatted(DAY);

    /** Beside the name of a bank, many of which are words of every day, or what is done with an account. */
    private static final Pattern NAMED_ACCOUNTS = Pattern.compile(
            "(?:%1$s\\s?(?:은행|뱅크)?|계좌(?:번호)?|입금|송금|무통장)[^\\d\\n]{0,10}(?!%2$s)(\\d{10,14}(?!\\d)|\\d{2,6}(?:[-. ]\\d{2,7}){2,3}(?![\\d-]|%3$s))"
                    .formatted(BANKS, NO_ACCOUNT, MEASURED),
            Pattern.CASE_INSENSITIVE);

    /** The bank behind it, where it is called so that it can be nothing else. */
    private static final Pattern ACCOUNTS_NAMED_AFTER = Pattern.compile(
            "(?<![\\d-])(?!%s)(\\d{10,14}|\\d{2,6}(?:[-. ]\\d{2,7}){2,3})[ (/]{0,3}(?:[가-힣]{2,4}은행|농협|카카오뱅크|카뱅|토스뱅크|케이뱅크|새마을금고|우체국(?!\\s?(?:택배|소포|등기))|신한|수협|신협)"
                    .formatted(NO_ACCOUNT));

    /** As banks write them: three or four groups. */
    private static final Pattern ACCOUNTS = Pattern.compile(
            "(?<![\\d-])(?<!%s번호[: ]{0,2})(\\d{3,6}-\\d{2,6}-\\d{3,7}(?:-\\d{1,3})?)(?![\\d-]|%s)"
                    .formatted(OF_A_THING, MEASURED),
            Pattern.CASE_INSENSITIVE);

    /** The first that stands in the text; empty when none does. */
    public static Optional<ContactDetails> in(String text) {
        String plain = plain(text);
        if (PHONES.matcher(plain).find() || SPELT_PHONES.matcher(plain).find()) {
            return Optional.of(PHONE);
        }
        if (EMAILS.matcher(plain).find()) {
            return Optional.of(EMAIL);
        }
        return hasAccount(plain) ? Optional.of(ACCOUNT) : Optional.empty();
    }

    /** The same text with … in place of each. */
    public static String without(String text) {
        if (in(text).isEmpty()) {
            return text;
        }
        String rest = plain(text);
        for (Pattern pattern : List.of(PHONES, SPELT_PHONES, EMAILS)) {
            rest = pattern.matcher(rest).replaceAll("…");
        }
        rest = NAMED_ACCOUNTS.matcher(rest).replaceAll(found -> hidden(found, 10, 5));
        rest = ACCOUNTS_NAMED_AFTER.matcher(rest).replaceAll(found -> hidden(found, 10, 5));
        return ACCOUNTS.matcher(rest).replaceAll(found -> hidden(found, 11, 7));
    }

    private static String hidden(MatchResult found, int least, int longest) {
        return Matcher.quoteReplacement(
                isLong(found, least) && !isRound(found, longest)
                        ? found.group().replace(found.group(1), "…")
                        : found.group());
    }

    /** The key of the sentence that says so at the field. */
    public String sentence() {
        return "written.contact." + name();
    }

    /** Full-width and framed digits as digits, without marks that nobody sees. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(character -> !TypedText.isHidden(character) && character != 0xFE0F && character != 0x20E3)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean hasAccount(String text) {
        return Stream.of(NAMED_ACCOUNTS, ACCOUNTS_NAMED_AFTER)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .anyMatch(found -> isLong(found, 10) && !isRound(found, 5))
                || ACCOUNTS.matcher(text).results().anyMatch(found -> isLong(found, 11) && !isRound(found, 7));
    }

    private static boolean isLong(MatchResult found, int least) {
        long digits = found.group(1).codePoints().filter(Character::isDigit).count();
        return digits >= least && digits <= 14;
    }

    /** Prices or sizes in a row, such as 1000-2000-3000. */
    private static boolean isRound(MatchResult found, int longest) {
        return Arrays.stream(found.group(1).split("[-. ]"))
                .allMatch(group -> group.endsWith("0") && group.length() <= longest);
    }
}
