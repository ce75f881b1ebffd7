package dev.madang.review.web;

import org.springframework.validation.Errors;

/** Text that people type in several lines. */
final class ReviewText {

    private ReviewText() {}

    /** As it is kept: lines end in one way, nothing hangs over. */
    static String clean(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    static void check(String typed, int shortest, int longest, String field, Errors errors) {
        String text = clean(typed);
        int length = text.codePointCount(0, text.length());
        if (text.chars().anyMatch(ReviewText::isForbidden)) {
            errors.rejectValue(field, "review.text.unreadable");
        } else if (length < shortest) {
            errors.rejectValue(field, "review.text.short", new Object[] {shortest, length}, null);
        } else if (length > longest) {
            errors.rejectValue(field, "review.text.long", new Object[] {longest, length}, null);
        }
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }
}
