package dev.madang.moderation.sanction;

import dev.madang.platform.text.Written;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said in the thread of an appeal. */
record AppealForm(
        @Written(least = AppealDesk.SHORTEST, most = AppealDesk.LONGEST)
        String text) {

    static final AppealForm EMPTY = new AppealForm("");

    AppealForm(@Written(least = AppealDesk.SHORTEST, most = AppealDesk.LONGEST) @Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
