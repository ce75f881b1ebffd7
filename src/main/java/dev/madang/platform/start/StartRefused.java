package dev.madang.platform.start;

/** Madang cannot start here, for a reason that the person at the terminal can do something about. */
public class StartRefused extends RuntimeException {

    /** @param sentence what is wrong and what to do, as it is printed */
    public StartRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
