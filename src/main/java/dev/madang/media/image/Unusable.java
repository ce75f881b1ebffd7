package dev.madang.media.image;

import dev.madang.platform.refusal.Refusal;

/** Why a file is not taken as a photo. */
public final class Unusable {

    private Unusable() {}

    public static Refusal tooLarge() {
        return Refusal.tooLarge("photo.refused.large");
    }

    static Refusal ofAnotherType() {
        return Refusal.unsupported("photo.refused.type");
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
        return Refusal.invalid(key, arguments);
    }
}
