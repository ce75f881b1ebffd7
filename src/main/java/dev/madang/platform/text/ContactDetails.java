package dev.madang.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final String APART = "[\\s\\-.·_/()~]{0,3}";

    /** 010 1234 5678, and the lines of houses with their hyphens; each digit apart when all are in the same way. */
    private static final Pattern PHONES = Pattern.compile(
            "(?<![\\d.,])(?:\\+\\s?82%1$s0?|82[-. ]0?|0)1[016789]%1$s\\d{3,4}%1$s\\d{4}(?!\\d)".formatted(APART)
                    + "|(?<!\\d)0([\\s\\-._/])1\\1[016789](?:\\1\\d){7,8}(?!\\d)"
                    + "|(?<![\\d\\-.])\\(?0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50\\d)(?:\\)\\s?|[-. ])\\d{3,4}[-. ]\\d{4}(?![\\d\\-])");

    /** Ten digits and more of which some are spelt: nobody writes anything else so. */
    private static final Pattern SPELT_PHONES =
            Pattern.compile("(?<!%1$s)[0공영oO][1일lI][0공영oO16789일육륙칠팔구]%2$s%1$s{3,4}%2$s%1$s{4}(?!\\d)"
                    .formatted(DIGIT, "[\\s\\-.·_/에]{0,3}"));

    private static final Pattern EMAILS = Pattern.compile(
            "[\\w.+-]{1,64}\\s?(?:@|\\(at\\)|\\[at]|\\(골뱅이\\)|골뱅이)\\s?[a-z0-9-]+\\s?(?:\\.|\\(dot\\)|\\[dot]|닷|점)\\s?(?:[a-z]{2,}|컴|넷)",
            Pattern.CASE_INSENSITIVE);

    private static final String BANKS =
            "(?:국민|신한|우리|하나|농협|기업|카카오뱅크|카뱅|토스뱅크|토스|케이뱅크|새마을금고|우체국|SC제일|씨티|수협|신협|부산|대구|광주|전북|경남|제주|산업|(?<![a-z])(?:iM|KB|NH|IBK|KDB)(?![a-z]))";

    /** What is counted or measured, not paid to. */
    private static final String MEASURED = "\\s?(?:원|[cmk]?m|k?g|l|매|개|장)";

    private static final String DAY = "(?:19|20)\\d{2}[-. ](?:0?[1-9]|1[0-2])[-. ](?:0?[1-9]|[12]\\d|3[01])(?!\\d)";

    /** Beside the name of a bank, many of which are words of every day, or what is done with an account. */
    private static final Pattern NAMED_ACCOUNTS = Pattern.compile(
            "(?:%1$s\\s?(?:은행|뱅크)?|계좌(?:번호)?|입금|송금|무통장)[^\\d\\n]{0,10}(?!%2$s)(\\d{10,14}(?!\\d)|\\d{2,6}(?:[- ]\\d{2,7}){2,3}(?![\\d-]|%3$s))"
                    .formatted(BANKS, DAY, MEASURED),
            Pattern.CASE_INSENSITIVE);

    /** As banks write them: three or four groups. */
    private static final Pattern ACCOUNTS = Pattern.compile(
            "(?<![\\d-])(\\d{3,6}-\\d{2,6}-\\d{3,7}(?:-\\d{1,3})?)(?![\\d-]|%s)".formatted(MEASURED),
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
        return NAMED_ACCOUNTS.matcher(text).results().anyMatch(found -> isLong(found, 10) && !isRound(found, 5))
                || ACCOUNTS.matcher(text).results().anyMatch(found -> isLong(found, 11) && !isRound(found, 7));
    }

    private static boolean isLong(MatchResult found, int least) {
        long digits = found.group(1).codePoints().filter(Character::isDigit).count();
        return digits >= least && digits <= 14;
    }

    /** Prices or sizes in a row, such as 1000-2000-3000. */
    private static boolean isRound(MatchResult found, int longest) {
        return Arrays.stream(found.group(1).split("[- ]"))
                .allMatch(group -> group.endsWith("0") && group.length() <= longest);
    }
}
