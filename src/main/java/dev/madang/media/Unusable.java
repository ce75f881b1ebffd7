package dev.madang.media;

import dev.madang.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Why a file is not taken as a photo. */
final class Unusable {

    private Unusable() {}

    static Refusal tooLarge() {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "photo.refused.large");
    }

    static Refusal ofAnotherType() {
        return new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "photo.refused.type");
    }

    static Refusal brokenOff() {
        return unprocessable("photo.refused.brokenOff");
    }

    static Refusal unreadable() {
        return unprocessable("photo.refused.unreadable");
    }

    static Refusal moving() {
        return unprocessable("photo.refused.moving");
    }

    static Refusal forPrint() {
        return unprocessable("photo.refused.forPrint");
    }

    static Refusal tooManyPixels(long width, long height) {
        return unprocessable("photo.refused.pixels", width, height);
    }

    static Refusal tooSmall(long width, long height) {
        return unprocessable("photo.refused.small", width, height);
    }

    private static Refusal unprocessable(String key, Object... arguments) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, key, arguments);
    }
}
