package dev.madang.moderation.casefile;

import dev.madang.platform.text.Written;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A few words of an operator's: a note, or why something is undone. */
record WordsForm(
        @Written(least = 1, most = CaseDesk.LONGEST) String words) {

    static final WordsForm EMPTY = new WordsForm("");

    WordsForm(@Written(least = 1, most = CaseDesk.LONGEST) @Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }
}
