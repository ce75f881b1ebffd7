package dev.madang.rental.note;

import dev.madang.platform.text.Written;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record NoteForm(@Written(most = Notes.LONGEST) @Nullable String text) {

    String typed() {
        return Objects.requireNonNullElse(text, "");
    }
}
