package dev.madang.rental.question;

import dev.madang.platform.refusal.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What members write under a listing: of a certain length, without invisible letters, Hangul in whole syllables. */
final class QuestionText {

    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\n\\t]]");

    private QuestionText() {}

    /** @throws Refusal 422 with what is wrong with it */
    static String question(String typed) {
        return read(typed, 10, 500, "question.too-short");
    }

    /** @throws Refusal 422 with what is wrong with it */
    static String answer(String typed) {
        return read(typed, 2, 1000, "question.answer.too-short");
    }

    private static String read(String typed, int least, int most, String tooShort) {
        String text = Normalizer.normalize(typed.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (UNWRITABLE.matcher(text).find()) {
            throw refusal("editor.text.unwritable");
        }
        if (length < least) {
            throw refusal(tooShort, least);
        }
        if (length > most) {
            throw refusal("editor.text.tooLong", most);
        }
        return text;
    }

    private static Refusal refusal(String key, Object... arguments) {
        return Refusal.invalid(key, arguments);
    }
}
